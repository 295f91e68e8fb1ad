import type { Element } from '@xmldom/xmldom'
import { all, attribute, childValue, type Package, shown } from './read.ts'

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative'

/** WCAG 2.2 §1.4.3, for text of any size. */
const CONTRAST = 4.5

/** Styles that stand where Word must have a paragraph, or draw a line: nobody's spacing. */
const STRUCTURAL = new Set(['TableEnd', 'Rule'])

/** What the accessibility checker of Word would say, and a few things it would not. */
export function complaints(docx: Package): string[] {
  const found: string[] = []
  const main = docx.xml('word/document.xml')
  const styles = new Map(
    all(docx.xml('word/styles.xml'), 'style').map((style) => [attribute(style, 'styleId') ?? '', style]),
  )

  if (!/<dc:title>[^<]*\S[^<]*<\/dc:title>/.test(docx.text('docProps/core.xml'))) found.push('no title')
  const defaults = all(docx.xml('word/styles.xml'), 'docDefaults')[0]
  if (!defaults || !attribute(all(defaults, 'lang')[0], 'val')) found.push('no language')

  let level = 0
  for (const paragraph of all(main, 'p')) {
    const style = childValue(paragraph, 'pStyle') ?? ''
    const own = outlineLevel(styles, style)
    if (own !== undefined) {
      if (own > level + 1) found.push(`heading ${own} after ${level}: ${shown(paragraph)}`)
      level = own
    }
    const empty = shown(paragraph).trim() === '' && paragraph.getElementsByTagNameNS(WP, 'inline').length === 0
    const inCell = (paragraph.parentNode as Element | null)?.localName === 'tc'
    if (empty && !inCell && !STRUCTURAL.has(style)) found.push(`a blank paragraph of style ${style}`)
  }

  for (const table of all(main, 'tbl')) {
    const look = all(table, 'tblLook')[0]
    const [row] = all(table, 'tr')
    const columnHeaders = attribute(look, 'firstRow') === '1'
    if (columnHeaders && (!row || all(row, 'tblHeader').length === 0))
      found.push('a table whose header row does not repeat')
    if (!columnHeaders && attribute(look, 'firstColumn') !== '1') found.push('a table without headers')
    if (columnHeaders && !childValue(table, 'tblDescription')) found.push('a table without description')
    if (all(table, 'gridSpan').length + all(table, 'vMerge').length > 0) found.push('a table with merged cells')
  }

  for (const drawing of [...main.getElementsByTagNameNS(WP, 'docPr')]) {
    const decorative = drawing.getElementsByTagNameNS(DECORATIVE, 'decorative').length > 0
    if (!drawing.getAttribute('descr') && !decorative) found.push('a picture without description')
  }
  if (main.getElementsByTagNameNS(WP, 'anchor').length > 0) found.push('a picture that floats')
  for (const link of all(main, 'hyperlink')) if (shown(link).trim() === '') found.push('a link without words')

  const surfaces = new Set([
    'FFFFFF',
    ...[...styles.values()].flatMap((style) => all(style, 'shd').map((shade) => attribute(shade, 'fill') ?? 'FFFFFF')),
  ])
  for (const [id, style] of styles) {
    for (const color of all(style, 'color').map((element) => attribute(element, 'val') ?? '')) {
      if (!/^[0-9A-F]{6}$/.test(color) || !inUse(docx, id)) continue
      for (const surface of surfaces) {
        if (contrast(color, surface) < CONTRAST)
          found.push(`${id}: #${color} on #${surface} is ${contrast(color, surface).toFixed(1)}`)
      }
    }
  }
  return found
}

const inUse = (docx: Package, style: string): boolean =>
  Object.keys(docx.files).some(
    (name) =>
      name.startsWith('word/') &&
      name.endsWith('.xml') &&
      name !== 'word/styles.xml' &&
      docx.text(name).includes(`"${style}"`),
  )

/** Level of a heading from 1, by its style or one that it is based on. */
function outlineLevel(styles: ReadonlyMap<string, Element>, id: string): number | undefined {
  const style = styles.get(id)
  if (!style) return undefined
  const own = childValue(style, 'outlineLvl')
  if (own !== undefined) return Number(own) + 1
  const base = childValue(style, 'basedOn')
  return base ? outlineLevel(styles, base) : undefined
}

/** Relative luminance and contrast (WCAG 2.2, definitions). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
