/** How one language in Han script writes numbers and dates. */
export interface HanQuantities {
  /** Words after which a single numeral counts something: 三个, 两名. The longest are tried first. */
  readonly measures: readonly string[]
  /** Numerals that are part of other words: 三甲, 十分, 千万. */
  readonly idioms: readonly string[]
  /** Words that may state a number or not. */
  readonly weakWords: Readonly<Record<string, number>>
  /** Parts of the day, and whether the hours after them are of the afternoon. */
  readonly partsOfDay: Readonly<Record<string, boolean>>
  readonly percent: readonly string[]
  /** Eras, and the year before their first. */
  readonly eras?: Readonly<Record<string, number>>
}

/** Sources of expressions that the patterns are put together from. */
export const NUMERAL = '[〇零一二三四五六七八九十百千万萬亿億两兩]'
export const NUMERALS = `${NUMERAL}{1,24}`
export const YEAR = '(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})'
export const SMALL = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
export const TO = '(?:[至到—–~～、和及与與-]+|から|より)'
/** What comes in a series, so that its ordinal is a number for certain: 第三届. */
export const SERIES = '(季度|届|屆|次(?!世界大[战戰])|轮|輪|批|期|回)'

export const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')
