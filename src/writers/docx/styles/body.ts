import type { IParagraphStyleOptions } from 'docx'
import { halfPoints, twips } from '../../../theme/units.ts'
import { line } from './line.ts'
import type { Look } from './look.ts'

/** Running text. */
export function bodyStyles({
  theme,
  eastAsian,
  leading,
  after,
  muted,
  small,
}: Look): readonly IParagraphStyleOptions[] {
  const { type } = theme
  return [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      paragraph: { spacing: line(type.body, leading) },
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { after },
        ...(eastAsian ? { alignment: 'both', indent: { firstLineChars: 200, firstLine: 2 * twips(type.body) } } : {}),
      },
    },
    {
      id: 'FlushText',
      name: 'Flush Text',
      basedOn: 'Normal',
      paragraph: { spacing: { after } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: { spacing: { after: 2 * after, ...line(type.body + 1, leading) } },
      run: { size: halfPoints(type.body + 1) },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      paragraph: { spacing: { after: Math.round(after / 2), ...line(type.small, leading) } },
      run: { ...small, ...muted },
    },
  ]
}
