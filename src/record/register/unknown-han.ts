import { anyOf } from '../prose/literal.ts'
import { wordEnds } from '../prose/segments.ts'
import { surnameOf } from './surnames.ts'
import type { TitleWords } from './title-words.ts'
import type { Stretch } from './unknown-latin.ts'

/** What follows a name rather than ends it. */
const NO_NAME =
  /[和与及跟同在对向是为说表示将的了则也指出认谈率到参前并以从就可会已又还都她他其與對為說將則認談會還長长主副教博先女院校所任授记席]/u

/**
 * Finds what reads as a Chinese name: a surname with one or two characters, right after an office, or right before
 * an office, an honorific or a verb of saying and after a mark or a word that joins.
 */
export function unknownHan(text: string, words: TitleWords, language: string): Stretch[] {
  const known = patterns.get(words) ?? patternsOf(words)
  patterns.set(words, known)
  const { after, before } = known
  const follows = Array.from(text.matchAll(after), ({ 0: office, index }): Stretch => {
    const start = index + office.length
    return { start, end: start + nameLength(text.slice(start, start + 12), language) }
  })
  const leads = Array.from(text.matchAll(before), ({ 0: name, index }): Stretch => {
    return { start: index, end: index + (nameLength(name, language) === name.length ? name.length : 0) }
  })
  return [...follows, ...leads].filter(({ start, end }) => end > start)
}

const patterns = new WeakMap<TitleWords, ReturnType<typeof patternsOf>>()

function patternsOf({ offices, honorifics, verbs }: TitleWords) {
  const titles = anyOf([...offices, ...Object.keys(honorifics)])
  return {
    after: new RegExp(`(?:${anyOf(offices)})(?=\\p{Script=Han})`, 'gu'),
    before: new RegExp(
      `(?:(?<!\\p{Script=Han})|(?<=[和与及由與的请請]))\\p{Script=Han}{2,4}?(?=${titles}|${anyOf(verbs)})`,
      'gu',
    ),
  }
}

/** Length of the name that a text begins with, or 0. */
function nameLength(text: string, language: string): number {
  const surname = surnameOf(text)
  if (surname === undefined) return 0
  const [first, ...ends] = wordEnds(text, language)
  // a surname that begins another word is none: 高度评价
  if (first !== surname.length) return first === 3 && surname.length === 1 ? first : 0
  const isEnd = (length: number) => ends.includes(length)
  for (const length of [surname.length + 2, surname.length + 1]) {
    const given = text.slice(surname.length, length)
    if (isEnd(length) && /^\p{Script=Han}+$/u.test(given) && !NO_NAME.test(given)) return length
  }
  return 0
}
