import type { IParagraphStyleOptions } from 'docx'
import { hex, line } from './line.ts'
import type { Look } from './look.ts'

/** Quotations, code and rules. */
export function quotationStyles({
  theme,
  eastAsian,
  leading,
  after,
  indent,
  muted,
  small,
}: Look): readonly IParagraphStyleOptions[] {
  const { type, color } = theme
  return [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: {
        keepLines: true,
        border: { left: { style: 'single', size: 18, space: 10, color: hex(color.rule) } },
        indent: { left: indent + 40, right: indent },
        spacing: { before: 0, after: 0, ...line(type.body, leading) },
      },
      run: { color: hex(color.ink), ...(eastAsian ? {} : { italics: true }) },
    },
    {
      id: 'Attribution',
      name: 'Attribution',
      basedOn: 'Quote',
      next: 'BodyText',
      paragraph: { spacing: { after: 2 * after, before: 40 } },
      run: { italics: false, ...small, ...muted },
    },
    {
      id: 'HTMLPreformatted',
      name: 'HTML Preformatted',
      basedOn: 'Normal',
      paragraph: {
        shading: { fill: hex(color.surface), color: 'auto', type: 'clear' },
        indent: { left: 120, right: 120 },
        spacing: { before: after, after, ...line(type.small, 1.3) },
        alignment: 'left',
      },
      run: { font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' }, ...small, noProof: true },
    },
    {
      id: 'Rule',
      name: 'Rule',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        border: { bottom: { style: 'single', size: 4, space: 1, color: hex(color.rule) } },
        indent: { left: 2400, right: 2400 },
        spacing: { before: after, after: 2 * after, line: 120, lineRule: 'exact' },
      },
    },
  ]
}
