import type { IParagraphStyleOptions } from 'docx'
import type { Theme } from '../../../theme/tokens.ts'
import { halfPoints } from '../../../theme/units.ts'
import { type Page, textWidth, turned } from '../page.ts'
import { hex, line } from './line.ts'

/** Header, Footer and the marking that stands in both. */
export function furnitureStyles(theme: Theme, page: Page): readonly IParagraphStyleOptions[] {
  const { type, color } = theme
  const run = { size: halfPoints(type.furniture), color: hex(color.muted) }
  const rule = { style: 'single' as const, size: 4, space: 4, color: hex(color.rule) }
  const pair = (suffix: string, name: string, width: number): readonly IParagraphStyleOptions[] => [
    {
      id: `Header${suffix}`,
      name: `header${name}`,
      basedOn: 'Normal',
      paragraph: { rightTabStop: width, border: { bottom: rule }, spacing: line(type.furniture, 1.3) },
      run,
    },
    {
      id: `Footer${suffix}`,
      name: `footer${name}`,
      basedOn: 'Normal',
      paragraph: { rightTabStop: width, border: { top: rule }, spacing: line(type.furniture, 1.3) },
      run,
    },
  ]
  return [
    ...pair('', '', textWidth(page)),
    ...pair('Landscape', ' landscape', textWidth(turned(page))),
    {
      id: 'Marking',
      name: 'Marking',
      basedOn: 'Normal',
      paragraph: { alignment: 'center', spacing: { before: 20, after: 40, ...line(type.small, 1.25) } },
      run: { size: halfPoints(type.small), bold: true, color: hex(color.alert) },
    },
  ]
}
