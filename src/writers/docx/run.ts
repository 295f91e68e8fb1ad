import type { StyleId } from './styles/names.ts'
import { type Attributes, characters, element, join, nothing, value, type Xml } from './xml.ts'

/** What the phrasing around a run asks of it. */
export interface Marks {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly deleted: boolean
  readonly code: boolean
  /** A link out of the document, or a cross reference within it. */
  readonly link: 'external' | 'internal' | false
  /** What must not be overlooked, such as a high risk. */
  readonly alert: boolean
}

export const plain: Marks = { strong: false, emphasis: false, deleted: false, code: false, link: false, alert: false }

/** `w:lang` of a run: BCP 47 tags of its Latin and its East Asian characters (ECMA-376 part 1 §17.3.2.20). */
export interface RunLanguage {
  readonly val: string
  readonly eastAsia: string
  /** Whether the text itself is East Asian, so that quotes and dashes are too. */
  readonly ideographic: boolean
  /** East Asian font family, where it is not the document's. */
  readonly font?: string | undefined
}

/** Characters that both Latin and East Asian fonts have: the hint decides (§17.3.2.26). */
const AMBIGUOUS =
  /[\u00b7\u00d7\u2010-\u2027\u2030-\u203b\u2103\u2116\u2190-\u21ff\u2460-\u24ff\u25a0-\u25ff\u2605\u2606]/

/** The character style that says most of the marks. */
export function markStyle(marks: Marks): StyleId | undefined {
  if (marks.link) return marks.link === 'external' ? 'Hyperlink' : 'CrossReference'
  if (marks.alert) return 'HighLevel'
  if (marks.code) return 'HTMLCode'
  if (marks.strong && marks.emphasis) return 'IntenseEmphasis'
  if (marks.strong) return 'Strong'
  return marks.emphasis ? 'Emphasis' : undefined
}

/** `w:rPr` in the order of the schema (§17.3.2.28). One character style; what it cannot say stands beside it. */
export function runProperties(style: string | undefined, marks: Marks, language: RunLanguage, text: string): Xml {
  const occupied = marks.link || marks.code || marks.alert
  const fonts: Attributes = {
    'w:hint': language.ideographic && AMBIGUOUS.test(text) ? 'eastAsia' : undefined,
    'w:eastAsia': language.font,
  }
  return element(
    'w:rPr',
    {},
    style ? value('w:rStyle', style) : nothing,
    fonts['w:hint'] || fonts['w:eastAsia'] ? element('w:rFonts', fonts) : nothing,
    occupied && marks.strong ? join([element('w:b'), element('w:bCs')]) : nothing,
    occupied && marks.emphasis ? join([element('w:i'), element('w:iCs')]) : nothing,
    marks.deleted ? element('w:strike') : nothing,
    element('w:lang', { 'w:val': language.val, 'w:eastAsia': language.eastAsia }),
  )
}

/** `w:t`: every space of the text counts. */
export const runText = (text: string): Xml =>
  text === '' ? nothing : element('w:t', /^\s|\s$|\s\s/.test(text) ? { 'xml:space': 'preserve' } : {}, characters(text))
