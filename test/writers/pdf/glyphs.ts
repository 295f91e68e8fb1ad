import { toUnicode } from './conformance/fonts.ts'
import { type Dictionary, Lexer, Name, Operator, PdfFile, Text, type Value } from './objects.ts'

/** A glyph on a page. Lengths in points, from the bottom left. */
export interface Glyph {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Undefined in an artifact. */
  readonly mcid: number | undefined
  /** Counts text objects: glyphs of one line of one element have the same. */
  readonly run: number
}

/** Every glyph of a file, as a reader would place it. ActualText stands for what it replaces. */
export function glyphsOf(pdf: PdfFile): Glyph[] {
  const maps = new Map<Dictionary, Map<number, string>>()
  return pdf.pages.flatMap((page, index) => glyphsOfPage(pdf, page, index + 1, maps))
}

interface Mark {
  readonly mcid: number | undefined
  actual: string | undefined
}

function glyphsOfPage(
  pdf: PdfFile,
  page: Dictionary,
  number: number,
  maps: Map<Dictionary, Map<number, string>>,
): Glyph[] {
  const glyphs: Glyph[] = []
  const marks: Mark[] = []
  const lexer = new Lexer(pdf.content(page))
  let operands: Value[] = []
  let font: Dictionary | undefined
  let widths: Value[] = []
  let texts = new Map<number, string>()
  let size = 0
  let rise = 0
  let x = 0
  let y = 0
  let run = 0
  const show = (bytes: string) => {
    for (let i = 0; i < bytes.length; i += 2) {
      const code = (bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1)
      const width = (Number(widths[code] ?? 0) * size) / 1000
      const replaced = marks.findLast(({ actual }) => actual !== undefined)
      const text = replaced ? (replaced.actual ?? '') : (texts.get(code) ?? '')
      if (replaced) replaced.actual = ''
      glyphs.push({
        page: number,
        text,
        x,
        y: y + rise,
        width,
        size,
        mcid: marks.findLast(({ mcid }) => mcid !== undefined)?.mcid,
        run,
      })
      x += width
    }
  }
  while (!lexer.done) {
    const value = lexer.read()
    if (!(value instanceof Operator)) {
      operands.push(value)
      continue
    }
    if (value.name === 'BT') run++
    if (value.name === 'Tm') [x, y] = [operands[4] as number, operands[5] as number]
    if (value.name === 'Ts') rise = operands[0] as number
    if (value.name === 'Tf') {
      font = pdf.get(page, 'Resources', 'Font', (operands[0] as Name).name) as Dictionary
      size = operands[1] as number
      widths = pdf.list(font, 'DescendantFonts', 0)
      widths = pdf.list(pdf.get(font, 'DescendantFonts', 0, 'W', 1))
      texts = maps.get(font) ?? toUnicode(pdf, font)
      maps.set(font, texts)
    }
    if (value.name === 'BDC') {
      const properties = operands[1] as Dictionary
      const id = properties.get('MCID')
      const actual = properties.get('ActualText')
      marks.push({
        mcid: typeof id === 'number' ? id : undefined,
        actual: actual instanceof Text ? actual.toString() : undefined,
      })
    }
    if (value.name === 'EMC') marks.pop()
    if (value.name === 'TJ') {
      for (const part of operands[0] as Value[]) {
        if (part instanceof Text) show(part.bytes)
        else x -= ((part as number) * size) / 1000
      }
    }
    operands = []
  }
  return glyphs
}

const INLINE = new Set(['Link', 'Reference', 'Span', 'Code'])

/** The text of each block of the structure, in reading order, with the type of its element: what a screen reader says. */
export function blocksOf(pdf: PdfFile): { readonly type: string; readonly text: string }[] {
  const byContent = new Map<string, string>()
  const pages = pdf.pages
  for (const { page, mcid, text } of glyphsOf(pdf)) {
    if (mcid !== undefined) byContent.set(`${page} ${mcid}`, (byContent.get(`${page} ${mcid}`) ?? '') + text)
  }
  const blocks: { type: string; text: string }[] = []
  const walk = (value: Value, pg: Value, block: { type: string; text: string }) => {
    const element = pdf.resolve(value)
    if (typeof element === 'number') {
      block.text += byContent.get(`${pages.indexOf(pg as Dictionary) + 1} ${element}`) ?? ''
      return
    }
    if (!(element instanceof Map)) return
    if (pdf.name(element, 'Type') === 'MCR') return walk(pdf.get(element, 'MCID'), pdf.get(element, 'Pg'), block)
    const type = element.get('S')
    if (!(type instanceof Name)) return
    let own = block
    if (!INLINE.has(type.name)) {
      own = { type: type.name, text: '' }
      blocks.push(own)
    }
    const page = element.has('Pg') ? pdf.get(element, 'Pg') : pg
    for (const kid of pdf.list(element, 'K')) walk(kid, page, own)
  }
  for (const kid of pdf.list(pdf.catalog, 'StructTreeRoot', 'K')) walk(kid, null, { type: '', text: '' })
  return blocks.map(({ type, text }) => ({ type, text: normal(text) })).filter(({ text }) => text !== '')
}

export const normal = (text: string): string =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/ +/g, ' ')
    .trim()

export const open = (bytes: Uint8Array): PdfFile => new PdfFile(bytes)
