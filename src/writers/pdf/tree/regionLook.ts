import type { RegionName } from '../../../document/nodes.ts'
import type { Frame } from '../layout/frame.ts'
import type { State } from '../state.ts'
import type { ParagraphStyle } from '../text/sheet.ts'

export interface RegionLook {
  readonly state: Partial<State>
  readonly before: number
  readonly after: number
  readonly frame?: Frame
  readonly keepTogether?: boolean
}

const BOX = { top: 10, right: 12, bottom: 10, left: 12 }

/** How a region is set. */
export function lookOf(state: State, name: RegionName): RegionLook {
  const { sheet, theme } = state.shared
  const { color, space } = theme
  const set = ({ text, leading }: ParagraphStyle, change: Partial<State> = {}): Partial<State> => ({
    style: text,
    leading,
    ...change,
  })
  const muted: ParagraphStyle = { text: { ...sheet.small.text, color: color.muted }, leading: sheet.small.leading }
  const boxed: Frame = { fill: color.surface, padding: BOX }
  switch (name) {
    case 'title':
      return {
        state: set(sheet.subtitle, {
          headings: [sheet.title, ...sheet.headings.slice(1)],
          align: 'left',
          hyphenate: false,
          balanced: true,
        }),
        before: 0,
        after: space.section * 0.55,
      }
    case 'lead':
      return { state: set(sheet.lead, { align: 'left' }), before: space.paragraph * 1.5, after: space.paragraph }
    case 'identification':
    case 'languages':
    case 'credits':
    case 'masthead':
      return { state: set(muted, { align: 'left', gap: 2 }), before: space.paragraph, after: space.paragraph }
    case 'status':
      return {
        state: { style: { ...sheet.body.text, bold: true, color: color.alert }, align: 'left' },
        before: 0,
        after: space.paragraph,
      }
    case 'provenance':
      return {
        state: set(sheet.colophon, {
          align: 'left',
          gap: 2,
          headings: compact(sheet.headings, sheet.colophon),
          hyphenate: false,
        }),
        before: space.section * 0.6,
        after: space.section,
        frame: {
          fill: color.surface,
          stroke: { color: color.rule, thickness: 0.5 },
          padding: { ...BOX, top: 6, bottom: 6 },
        },
        keepTogether: true,
      }
    case 'bottom-line':
      return {
        state: { align: 'left' },
        before: space.section * 0.7,
        after: space.section * 0.7,
        frame: { ...boxed, bar: { color: color.accent, thickness: 3 } },
        keepTogether: true,
      }
    case 'panel':
    case 'memo':
      return {
        state: { align: 'left', headings: compact(sheet.headings, sheet.body) },
        before: space.section * 0.7,
        after: space.section * 0.7,
        frame: boxed,
        keepTogether: true,
      }
    case 'notes':
    case 'boilerplate':
    case 'contact':
      return {
        state: set(sheet.small, { align: 'left', gap: 4 }),
        before: space.section * 0.7,
        after: space.section * 0.5,
      }
    case 'end-mark':
      return { state: { align: 'center' }, before: space.section * 0.7, after: space.section * 0.7 }
    case 'annex':
    case 'cover':
    case 'section':
      return { state: {}, before: 0, after: 0 }
  }
}

/** In a box, headings are no larger than text. */
function compact(headings: readonly ParagraphStyle[], { text, leading }: ParagraphStyle): readonly ParagraphStyle[] {
  return headings.map(({ text: style }) => ({ text: { ...style, size: text.size }, leading }))
}
