import type { IParagraphStyleOptions } from 'docx'
import { hex, line, SINGLE } from './line.ts'
import type { Look } from './look.ts'

/** Pictures, captions and what stands in tables. */
export function captionStyles({ theme, eastAsian, after, muted, small }: Look): readonly IParagraphStyleOptions[] {
  const { type, color } = theme
  return [
    {
      id: 'Figure',
      name: 'Figure',
      basedOn: 'Normal',
      next: 'Caption',
      paragraph: { keepNext: true, spacing: { before: after, after: Math.round(after / 2) } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: { keepLines: true, spacing: { after: 2 * after, ...line(type.small, SINGLE + 0.1) } },
      run: { ...small, ...muted },
    },
    {
      id: 'TableCaption',
      name: 'Table Caption',
      basedOn: 'Caption',
      paragraph: { keepNext: true, spacing: { before: after, after: Math.round(after / 2) } },
      run: { bold: true, color: hex(color.ink) },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: line(type.small, eastAsian ? 1.45 : 1.28) },
      run: small,
    },
    {
      id: 'TableTextCenter',
      name: 'Table Text Center',
      basedOn: 'TableText',
      paragraph: { alignment: 'center' },
    },
    {
      id: 'TableTextRight',
      name: 'Table Text Right',
      basedOn: 'TableText',
      paragraph: { alignment: 'right' },
    },
    {
      id: 'FactText',
      name: 'Fact Text',
      basedOn: 'Normal',
      paragraph: { spacing: line(type.body, eastAsian ? 1.5 : 1.3) },
    },
    {
      id: 'TableEnd',
      name: 'Table End',
      basedOn: 'Normal',
      paragraph: { spacing: { line: 20, lineRule: 'exact' } },
      run: { size: 2 },
    },
  ]
}
