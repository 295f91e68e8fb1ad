import type { ILevelsOptions, INumberingOptions } from 'docx'
import type { Language } from '../../language/language.ts'
import { listLevel } from '../../language/numerals.ts'
import type { Theme } from '../../theme/tokens.ts'
import { twips } from '../../theme/units.ts'
import { HEADING_LEVELS, HEADINGS } from './styles/headings.ts'
import { BULLETS, LIST_LEVELS, NUMBERS } from './styles/lists.ts'

const listStyle = (name: string, level: number): string => (level === 0 ? name : `${name}${level + 1}`)

/** The multilevel lists of the document: headings, bullets, numbers. Each level is tied to its style. */
export function numbering(theme: Theme, language: Language): INumberingOptions {
  const indent = twips(theme.space.indent)
  const list = (level: number) => ({ indent: { left: indent * (level + 1), hanging: indent } })
  const heading = language.numbering.headings.slice(0, HEADING_LEVELS)
  const bullets = ['•', '–', '▪', '•', '–']
  return {
    config: [
      {
        reference: HEADINGS,
        levels: heading.map(
          ({ format, text, suffix }, level): ILevelsOptions => ({
            level,
            format,
            text,
            suffix,
            alignment: 'start',
            style: {
              style: `Heading${level + 1}`,
              paragraph:
                suffix === 'tab' ? { indent: { left: HANGING[level] ?? 900, hanging: HANGING[level] ?? 900 } } : {},
            },
          }),
        ),
      },
      {
        reference: BULLETS,
        levels: Array.from(
          { length: LIST_LEVELS },
          (_, level): ILevelsOptions => ({
            level,
            format: 'bullet',
            text: bullets[level] ?? '•',
            alignment: 'start',
            style: { style: listStyle('ListBullet', level), paragraph: list(level) },
          }),
        ),
      },
      {
        reference: NUMBERS,
        levels: Array.from({ length: LIST_LEVELS }, (_, level): ILevelsOptions => {
          const { format, text } = listLevel(language.numbering.lists, level)
          return {
            level,
            format,
            text: text.replace(/%\d/, `%${level + 1}`),
            alignment: 'start',
            style: { style: listStyle('ListNumber', level), paragraph: list(level) },
          }
        }),
      },
    ],
  }
}

/** Indents of numbered headings, in twips: room for `10.10`. */
const HANGING = [480, 600, 740, 880, 1020]
