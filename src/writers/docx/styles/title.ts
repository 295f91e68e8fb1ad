import type { IParagraphStyleOptions } from 'docx'
import { halfPoints } from '../../../theme/units.ts'
import { hex, line, SINGLE } from './line.ts'
import type { Look } from './look.ts'

/** What stands at the head of a document. */
export function titleStyles({ theme, eastAsian, after, muted, small }: Look): readonly IParagraphStyleOptions[] {
  const { type, color } = theme
  return [
    {
      id: 'Masthead',
      name: 'Masthead',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: {
        keepNext: true,
        spacing: { before: after, after: Math.round(after / 2), ...line(type.small, SINGLE) },
      },
      run: {
        ...small,
        bold: true,
        color: hex(color.muted),
        ...(eastAsian ? { characterSpacing: 40 } : { allCaps: true, characterSpacing: 24 }),
      },
    },
    {
      id: 'DocumentIdentifier',
      name: 'Document Identifier',
      basedOn: 'Normal',
      paragraph: { spacing: { after: Math.round(after / 2), ...line(type.small, SINGLE) } },
      run: { ...small, ...muted },
    },
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Subtitle',
      quickFormat: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { after: Math.round(after * 0.75), ...line(type.title, eastAsian ? 1.35 : 1.12) },
      },
      run: { font: { theme: 'headings' }, size: halfPoints(type.title), bold: true, color: hex(color.accent) },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: { keepNext: true, spacing: { after: 2 * after, ...line(type.subtitle, eastAsian ? 1.45 : 1.25) } },
      run: { size: halfPoints(type.subtitle), ...muted },
    },
    {
      id: 'BottomLine',
      name: 'Bottom Line',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        keepLines: true,
        border: {
          left: { style: 'single', size: 48, space: 10, color: hex(color.accent) },
          top: { style: 'single', size: 4, space: 6, color: hex(color.surface) },
          bottom: { style: 'single', size: 4, space: 6, color: hex(color.surface) },
          right: { style: 'single', size: 4, space: 8, color: hex(color.surface) },
        },
        shading: { fill: hex(color.surface), color: 'auto', type: 'clear' },
        indent: { left: 260, right: 160 },
        spacing: { before: 0, after: 0, ...line(type.subtitle, eastAsian ? 1.5 : 1.32) },
      },
      run: { size: halfPoints(type.subtitle) },
    },
  ]
}
