import { fill } from '../../language/language.ts'
import { emu } from '../../theme/units.ts'
import { type PageKind, paragraphXml } from './block.ts'
import { run } from './content.ts'
import { drawing, logoPart } from './drawing.ts'
import { field } from './field.ts'
import { textLength } from './measure.ts'
import { WORD } from './namespaces.ts'
import { textWidth } from './page.ts'
import type { State } from './state.ts'
import type { ParagraphStyleId } from './styles/names.ts'
import { element, join, nothing, part, type Xml } from './xml.ts'

const tab = element('w:r', {}, element('w:tab'))
const end = element('w:r', {}, element('w:br'))

/** Bold text against text, at most. */
const BOLD = 1.08

/** DRAFT · EMBARGOED UNTIL … · handling, on lines of their own where one line can't hold them. */
export function markings(state: State): Xml {
  const texts = state.document.markings.map(({ text }) => text)
  if (texts.length === 0) return nothing
  const words = texts.join('  ·  ')
  const fits = textLength(words, state.options.theme.type.small) * BOLD <= textWidth(state.base.page)
  const content = fits
    ? run(state, words)
    : join(texts.flatMap((text, i) => [i === 0 ? nothing : end, run(state, text)]))
  return paragraphXml({ style: state.base.style('Marking') }, content)
}

/** A template's own header or footer with the markings, which every page must have. */
export const marked = (state: State, name: 'header' | 'footer', xml: string): string =>
  name === 'header'
    ? xml.replace(/<w:hdr\b[^>]*>/, (start) => start + markings(state))
    : xml.replace(/<\/w:ftr>\s*$/, (end) => markings(state) + end)

/** `Page 1 of 9` as fields that have their values. */
function pageNumber(state: State, page: number, count: number): Xml {
  const values = { page: '\u0000P\u0000', pages: '\u0000N\u0000' }
  const pieces = fill(state.document.language.labels['page-of'], values).split('\u0000')
  return join(
    pieces.map((piece) => {
      if (piece === 'P') return field('PAGE', run(state, String(page)), nothing)
      return piece === 'N' ? field('NUMPAGES', run(state, String(count)), nothing) : run(state, piece)
    }),
  )
}

const versionOf = (state: State): string => `${state.document.language.labels.version} ${state.document.meta.version}`

/** As much of the title as leaves room for the page number. */
function shortTitle(state: State): string {
  const { title } = state.document.meta
  const size = state.options.theme.type.furniture
  const room = textWidth(state.base.page) * 0.72
  if (textLength(title, size) <= room) return title
  const characters = [...title]
  let length = characters.length
  while (length > 1 && textLength(`${characters.slice(0, length).join('')}…`, size) > room) length -= 1
  return `${characters.slice(0, length).join('').trimEnd()}…`
}

/** The logo, or else the name of the institution. */
function letterhead(state: State): Xml {
  const { logo, options, document } = state
  if (!logo || !options.logo) return run(state, document.language.list(document.meta.creators))
  const { alt, height } = options.logo
  return drawing(state, {
    part: logoPart(logo),
    alt,
    width: emu((logo.width / logo.height) * height),
    height: emu(height),
  })
}

/** `word/header*.xml`: markings, then what it is and which version. */
export const header = (state: State, page: PageKind | 'first'): string => {
  const style: ParagraphStyleId = page === 'landscape' ? 'HeaderLandscape' : 'Header'
  const { language, meta } = state.document
  const left = page === 'first' ? letterhead(state) : run(state, language.labels[state.document.name])
  const right = page === 'first' ? language.date(meta.date) : `${meta.identifier} · ${versionOf(state)}`
  return part(
    element(
      'w:hdr',
      WORD,
      markings(state),
      paragraphXml({ style: state.base.style(style) }, join([left, tab, run(state, right)])),
    ),
  )
}

/** `word/footer*.xml`: title or identifier, page X of Y, markings. */
export const footer = (state: State, page: PageKind | 'first', count: number): string => {
  const style: ParagraphStyleId = page === 'landscape' ? 'FooterLandscape' : 'Footer'
  const { meta } = state.document
  const left = page === 'first' ? `${meta.identifier} · ${versionOf(state)}` : shortTitle(state)
  return part(
    element(
      'w:ftr',
      WORD,
      paragraphXml(
        { style: state.base.style(style) },
        join([run(state, left), tab, pageNumber(state, page === 'first' ? 1 : 2, count)]),
      ),
      markings(state),
    ),
  )
}
