import { AlignmentType, BorderStyle, type IParagraphStyleOptions, LineRuleType } from 'docx'
import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { halfPoints, twips } from '../../../theme/units.ts'
import { isEastAsian } from '../languages.ts'
import { type Page, textWidth } from '../page.ts'
import { hex, line } from './line.ts'
import { coverStyles, listStyles } from './lists.ts'

const SINGLE = 1.2

/** Paragraph styles of running text, title to footnote. Headings, lists and furniture have files of their own. */
export function textStyles(theme: Theme, language: Language, page: Page): readonly IParagraphStyleOptions[] {
  const { type, space, color } = theme
  const eastAsian = isEastAsian(language.tag)
  const leading = eastAsian ? type.cjkLeading : type.leading
  const after = twips(space.paragraph)
  const indent = twips(space.indent)
  const muted = { color: hex(color.muted) }
  const small = { size: halfPoints(type.small) }
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
        ...(eastAsian
          ? { alignment: AlignmentType.BOTH, indent: { firstLineChars: 200, firstLine: 2 * twips(type.body) } }
          : {}),
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
      id: 'BottomLine',
      name: 'Bottom Line',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        keepLines: true,
        border: {
          left: { style: BorderStyle.SINGLE, size: 48, space: 10, color: hex(color.accent) },
          top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: hex(color.surface) },
          bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: hex(color.surface) },
          right: { style: BorderStyle.SINGLE, size: 4, space: 8, color: hex(color.surface) },
        },
        shading: { fill: hex(color.surface), color: 'auto', type: 'clear' },
        indent: { left: 260, right: 160 },
        spacing: { before: 0, after: 0, ...line(type.subtitle, eastAsian ? 1.5 : 1.32) },
      },
      run: { size: halfPoints(type.subtitle) },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      paragraph: { spacing: { after: Math.round(after / 2), ...line(type.small, leading) } },
      run: { ...small, ...muted },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: {
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: hex(color.rule) } },
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
        alignment: AlignmentType.LEFT,
      },
      run: { font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' }, ...small, noProof: true },
    },
    {
      id: 'Rule',
      name: 'Rule',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: hex(color.rule) } },
        indent: { left: 2400, right: 2400 },
        spacing: { before: after, after: 2 * after, line: 120, lineRule: LineRuleType.EXACT },
      },
    },
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
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: 'TableTextRight',
      name: 'Table Text Right',
      basedOn: 'TableText',
      paragraph: { alignment: AlignmentType.RIGHT },
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
      paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } },
      run: { size: 2 },
    },
    ...listStyles(theme),
    ...coverStyles(theme, eastAsian),
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
