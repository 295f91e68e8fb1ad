import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { Language } from '../../language/language.ts'
import type { Theme } from '../../theme/tokens.ts'
import { twips } from '../../theme/units.ts'
import { isEastAsian } from './languages.ts'
import { type Format, printed } from './numerals.ts'
import { HEADING_LEVELS, HEADINGS } from './styles/headings.ts'
import { BULLETS, LIST_LEVELS, NUMBERS } from './styles/lists.ts'

/** One level of a multilevel list: `%1` in `text` is the number of level 1, and so on. */
export interface Level {
  readonly format: Format
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
}

const decimals: readonly Level[] = [1, 2, 3, 4, 5].map((depth) => ({
  format: 'decimal',
  text: Array.from({ length: depth }, (_, level) => `%${level + 1}`).join('.'),
  suffix: 'tab',
}))

/** 一、 （一） 1． （1）, as Chinese official documents count (GB/T 9704 §7.3.3). */
const chinese: readonly Level[] = [
  { format: 'chineseCounting', text: '%1、', suffix: 'nothing' },
  { format: 'chineseCounting', text: '（%2）', suffix: 'nothing' },
  { format: 'decimal', text: '%3.', suffix: 'space' },
  { format: 'decimal', text: '（%4）', suffix: 'nothing' },
  { format: 'lowerLetter', text: '%5.', suffix: 'space' },
]

/** How headings are numbered in a language. */
export const headingLevels = (language: Language): readonly Level[] =>
  language.script === 'Hans' || language.script === 'Hant' ? chinese : decimals

const FORMATS = {
  decimal: LevelFormat.DECIMAL,
  chineseCounting: LevelFormat.CHINESE_COUNTING,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
  none: LevelFormat.NONE,
} as const

const SUFFIXES = { tab: LevelSuffix.TAB, space: LevelSuffix.SPACE, nothing: LevelSuffix.NOTHING } as const

const listStyle = (name: string, level: number): string => (level === 0 ? name : `${name}${level + 1}`)

/** The multilevel lists of the document: headings, bullets, numbers. Each level is tied to its style. */
export function numbering(theme: Theme, language: Language): INumberingOptions {
  const indent = twips(theme.space.indent)
  const ideographic = isEastAsian(language.tag)
  const list = (level: number) => ({ indent: { left: indent * (level + 1), hanging: indent } })
  const heading = headingLevels(language).slice(0, HEADING_LEVELS)
  const bullets = ['•', '–', '▪', '•', '–']
  const numbers: readonly Format[] = [
    'decimal',
    ideographic ? 'decimal' : 'lowerLetter',
    'lowerRoman',
    'decimal',
    'lowerLetter',
  ]
  return {
    config: [
      {
        reference: HEADINGS,
        levels: heading.map(
          ({ format, text, suffix }, level): ILevelsOptions => ({
            level,
            format: FORMATS[format],
            text,
            suffix: SUFFIXES[suffix],
            alignment: AlignmentType.START,
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
            format: LevelFormat.BULLET,
            text: bullets[level] ?? '•',
            alignment: AlignmentType.START,
            style: { style: listStyle('ListBullet', level), paragraph: list(level) },
          }),
        ),
      },
      {
        reference: NUMBERS,
        levels: Array.from(
          { length: LIST_LEVELS },
          (_, level): ILevelsOptions => ({
            level,
            format: FORMATS[numbers[level] ?? 'decimal'],
            text: ideographic && level === 1 ? `（%${level + 1}）` : `%${level + 1}.`,
            alignment: AlignmentType.START,
            style: { style: listStyle('ListNumber', level), paragraph: list(level) },
          }),
        ),
      },
    ],
  }
}

/** Indents of numbered headings, in twips: room for `10.10`. */
const HANGING = [480, 600, 740, 880, 1020]

/** The number of a heading as Word will print it, given the counts of its level and those above. */
export function headingNumber(levels: readonly Level[], counts: readonly number[]): string {
  const level = levels[counts.length - 1]
  if (!level || level.format === 'none') return ''
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return printed(levels[at]?.format ?? 'decimal', counts[at] ?? 1)
  })
}
