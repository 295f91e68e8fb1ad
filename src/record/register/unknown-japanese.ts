import { anyOf } from '../prose/literal.ts'
import { wordEnds } from '../prose/segments.ts'
import { japaneseSurnames } from './surnames-japanese.ts'
import type { TitleWords } from './title-words.ts'
import type { Stretch } from './unknown-latin.ts'

const KATAKANA = String.raw`[\p{Script=Katakana}ー]`
const FOREIGN = `${KATAKANA}{2,}(?:[・＝=]${KATAKANA}+)+`
const GIVEN = String.raw`(?:[\p{Script=Han}々]{1,3}?|\p{Script=Hiragana}{2,4}?|${KATAKANA}{2,4}?)`
/** Offices after which a surname alone is as likely a place: 千葉市長. */
const OF_A_PLACE = `(?:市長|知事|支店長|館長)`

/**
 * Finds what reads as a name in Japanese: a known surname with what follows it, or words in katakana that a dot parts,
 * before an honorific or an office, or after an office and の.
 */
export function unknownJapanese(text: string, words: TitleWords, language: string): Stretch[] {
  const known = patterns.get(words) ?? patternsOf(words)
  patterns.set(words, known)
  return known.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: name, index, groups: { surname = '' } = {} }) => ({
      start: index,
      end: index + (isApart(text.slice(index, index + 12), name, surname, language) ? name.length : 0),
    })).filter(({ start, end }) => end > start),
  )
}

const patterns = new WeakMap<TitleWords, readonly RegExp[]>()

function patternsOf({ offices, modifiers, honorifics }: TitleWords): readonly RegExp[] {
  const OFFICE = `(?:${anyOf(modifiers)})?(?:${anyOf(offices)})`
  const HONORIFIC = `(?:${anyOf(Object.keys(honorifics))})`
  const START = String.raw`(?<![\p{Script=Han}\p{Script=Katakana}々ー・])`
  const SURNAME = `(?<surname>${anyOf(japaneseSurnames)})`
  const PARTICLE = '(?=[はがもとをにへで、，。（(氏さ])'
  return [
    `${START}${SURNAME}[ 　]?${GIVEN}(?=[ 　]?(?:${HONORIFIC}|${OFFICE}))`,
    `${START}${SURNAME}(?=[ 　]?(?:${HONORIFIC}|(?!${OF_A_PLACE})${OFFICE}))`,
    `${START}(?:${FOREIGN}(?=[ 　]?(?:${HONORIFIC}|${OFFICE}))|${KATAKANA}{2,}(?=[ 　]?${HONORIFIC}))`,
    `(?<=(?:${OFFICE}|${HONORIFIC})の)(?:${SURNAME}[ 　]?${GIVEN}|${FOREIGN})${PARTICLE}`,
  ].map((source) => new RegExp(source, 'gu'))
}

/** Whether surname and name end where words end: 中山大学長 is the president of 中山大学. */
function isApart(text: string, name: string, surname: string, language: string): boolean {
  const ends = wordEnds(text, language)
  return surname === '' || (ends.includes(surname.length) && ends.includes(name.length))
}
