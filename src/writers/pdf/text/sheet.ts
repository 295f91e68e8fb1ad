import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import type { TextStyle } from './style.ts'

/** A style of paragraphs: text, and the height of its lines in points. */
export interface ParagraphStyle {
  readonly text: TextStyle
  readonly leading: number
}

/** The paragraph styles of a document, from its theme and script. */
export interface Sheet {
  readonly body: ParagraphStyle
  readonly lead: ParagraphStyle
  readonly small: ParagraphStyle
  /** As small as furniture, in ink: what is looked up, not read. */
  readonly colophon: ParagraphStyle
  readonly furniture: ParagraphStyle
  readonly title: ParagraphStyle
  readonly subtitle: ParagraphStyle
  /** Headings 1 to 6. */
  readonly headings: readonly ParagraphStyle[]
  readonly quote: ParagraphStyle
  readonly code: ParagraphStyle
}

/** The lead, against running text. */
const LEAD = 1.14
/** Line heights of headings, Latin and ideographic. */
const HEADING_LEADING = { Latn: 1.16, Han: 1.34 }

export function sheetOf({ type, color, font }: Theme, { script }: Pick<Language, 'script'>): Sheet {
  const ratio = script === 'Latn' ? type.leading : type.cjkLeading
  const headingRatio = script === 'Latn' ? HEADING_LEADING.Latn : HEADING_LEADING.Han
  const plain: TextStyle = {
    family: font.pdf.body,
    bold: false,
    italic: false,
    size: type.body,
    color: color.ink,
    rise: 0,
    strike: false,
    underline: false,
  }
  const style = (size: number, change: Partial<TextStyle> = {}, leading = ratio): ParagraphStyle => ({
    text: { ...plain, size, ...change },
    leading: round(size * leading),
  })
  const display: Partial<TextStyle> = { family: font.pdf.heading, bold: true, color: color.accent }
  const [one, two, three, four] = type.heading
  return {
    body: style(type.body),
    lead: style(type.body * LEAD),
    small: style(type.small),
    colophon: style(type.furniture),
    furniture: style(type.furniture, { color: color.muted }),
    title: style(type.title, display, headingRatio),
    subtitle: style(type.subtitle, { color: color.muted }),
    headings: [
      style(one, display, headingRatio),
      style(two, display, headingRatio),
      style(three, { bold: true }, headingRatio),
      style(four, { bold: true, color: color.muted }, headingRatio),
      style(four, { bold: true, color: color.muted }, headingRatio),
      style(four, { bold: true, color: color.muted }, headingRatio),
    ],
    quote: style(type.body * 1.06, { family: font.pdf.heading }),
    code: style(type.small, { family: 'source-code-pro' }),
  }
}

/** To a quarter of a point: positions stay short in the file. */
const round = (points: number) => Math.round(points * 4) / 4
