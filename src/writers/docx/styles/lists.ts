import type { IParagraphStyleOptions } from 'docx'
import type { Theme } from '../../../theme/tokens.ts'
import { twips } from '../../../theme/units.ts'
import { line } from './line.ts'

export const LIST_LEVELS = 5

/** Reference names of the lists in numbering.xml. */
export const BULLETS = 'bullets'
export const NUMBERS = 'numbers'

/** Text and lists of the cover, set closer than elsewhere, so that it stays one page. */
export function coverStyles(theme: Theme, eastAsian: boolean): readonly IParagraphStyleOptions[] {
  const spacing = {
    after: Math.round(twips(theme.space.paragraph) * 0.4),
    ...line(theme.type.body, eastAsian ? 1.38 : 1.25),
  }
  return [
    { id: 'CoverText', name: 'Cover Text', basedOn: 'Normal', paragraph: { spacing } },
    { id: 'CoverBullet', name: 'Cover Bullet', basedOn: 'ListBullet', paragraph: { spacing } },
    { id: 'CoverNumber', name: 'Cover Number', basedOn: 'ListNumber', paragraph: { spacing } },
  ]
}

/** List Bullet, List Number, List Continue and Check List, five levels of each, as Word has them. */
export function listStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const indent = twips(theme.space.indent)
  const after = Math.round(twips(theme.space.paragraph) / 2)
  return Array.from({ length: LIST_LEVELS }, (_, level): IParagraphStyleOptions[] => {
    const suffix = level === 0 ? '' : `${level + 1}`
    const space = level === 0 ? '' : ` ${level + 1}`
    const common = { basedOn: 'Normal', quickFormat: level < 2 }
    return [
      {
        ...common,
        id: `ListBullet${suffix}`,
        name: `List Bullet${space}`,
        paragraph: { numbering: { reference: BULLETS, level }, spacing: { after } },
      },
      {
        ...common,
        id: `ListNumber${suffix}`,
        name: `List Number${space}`,
        paragraph: { numbering: { reference: NUMBERS, level }, spacing: { after } },
      },
      {
        ...common,
        id: `ListContinue${suffix}`,
        name: `List Continue${space}`,
        paragraph: { indent: { left: indent * (level + 1) }, spacing: { after } },
      },
      {
        ...common,
        id: `CheckList${suffix}`,
        name: `Check List${space}`,
        paragraph: { indent: { left: indent * (level + 1), hanging: indent }, spacing: { after } },
      },
    ]
  }).flat()
}
