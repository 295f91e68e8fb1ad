import type { IParagraphStyleOptions } from 'docx'
import { halfPoints } from '../../../theme/units.ts'
import { textWidth } from '../page.ts'
import { hex, line, SINGLE } from './line.ts'
import type { Look } from './look.ts'

/** Notes and contents. */
export function noteStyles({ theme, after, indent, small, page }: Look): readonly IParagraphStyleOptions[] {
  const { type, color } = theme
  return [
    {
      id: 'FootnoteText',
      name: 'footnote text',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40, ...line(type.small - 0.5, SINGLE) } },
      run: { size: halfPoints(type.small - 0.5) },
    },
    { id: 'CommentText', name: 'annotation text', basedOn: 'Normal', run: small },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { keepNext: true, spacing: { after: 2 * after, ...line(type.heading[0], SINGLE) } },
      run: { font: { theme: 'headings' }, size: halfPoints(type.heading[0]), bold: true, color: hex(color.accent) },
    },
    ...[1, 2, 3].map(
      (level): IParagraphStyleOptions => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: {
          spacing: { before: level === 1 ? after : 0, after: 0 },
          indent: { left: indent * (level - 1) },
          rightTabStop: textWidth(page),
        },
        run: level === 1 ? { bold: true } : {},
      }),
    ),
  ]
}
