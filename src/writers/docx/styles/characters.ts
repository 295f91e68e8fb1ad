import type { ICharacterStyleOptions } from 'docx'
import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { isEastAsian } from '../languages.ts'
import { hex } from './line.ts'

/** Character styles. Chinese and Japanese are not slanted: emphasis is a dot at each character (GB/T 15834 §4.10). */
export function characterStyles(theme: Theme, language: Language): readonly ICharacterStyleOptions[] {
  const emphasis = isEastAsian(language.tag) ? { emphasisMark: { type: 'dot' as const } } : { italics: true }
  const base = { basedOn: 'DefaultParagraphFont' }
  return [
    {
      id: 'DefaultParagraphFont',
      name: 'Default Paragraph Font',
      basedOn: '',
      uiPriority: 1,
      semiHidden: true,
      unhideWhenUsed: true,
    },
    { ...base, id: 'Strong', name: 'Strong', quickFormat: true, run: { bold: true } },
    { ...base, id: 'Emphasis', name: 'Emphasis', quickFormat: true, run: emphasis },
    { ...base, id: 'IntenseEmphasis', name: 'Intense Emphasis', run: { bold: true, ...emphasis } },
    { ...base, id: 'Hyperlink', name: 'Hyperlink', run: { color: hex(theme.color.accent), underline: {} } },
    {
      ...base,
      id: 'FollowedHyperlink',
      name: 'FollowedHyperlink',
      run: { color: hex(theme.color.muted), underline: {} },
    },
    {
      basedOn: 'Hyperlink',
      id: 'CrossReference',
      name: 'Cross Reference',
      run: { underline: { type: 'none' } },
    },
    {
      ...base,
      id: 'HTMLCode',
      name: 'HTML Code',
      run: { font: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' }, noProof: true },
    },
    { ...base, id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } },
    { ...base, id: 'CommentReference', name: 'annotation reference', run: { size: 16 } },
    { ...base, id: 'PlaceholderText', name: 'Placeholder Text', run: { color: hex(theme.color.muted) } },
    { ...base, id: 'HighLevel', name: 'High Level', run: { bold: true, color: hex(theme.color.alert) } },
  ]
}
