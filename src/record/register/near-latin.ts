import { distance } from 'fastest-levenshtein'
import { baseForms, isForm } from './forms.ts'
import type { Named } from './register.ts'

/** A stretch of text that is nearly, but not quite, a name. */
export interface Near {
  readonly start: number
  readonly end: number
  readonly found: string
  readonly named: Named
}

interface Word {
  readonly text: string
  readonly folded: string
  /** What it may be a form of, itself among them. */
  readonly forms: readonly string[]
  readonly start: number
  readonly end: number
}

interface Entry {
  readonly named: Named
  readonly words: readonly string[]
}

const WORD = /[A-Za-z0-9\u00C0-\u024F\u1E00-\u1EFF&]+(?:[-’'][A-Za-z\u00C0-\u024F\u1E00-\u1EFF]+)*/g
const PLAIN = /^[A-Za-z0-9]+$/
const APOSTROPHE = /['’]/u
/** French elision is no part of a name: l’Académie. */
const ELISION = /^(?:[ldjnmstc]|qu)['’](?=\p{L})/iu
const CAPITAL = /^\p{Lu}/u
const BETWEEN = /^(?:[ \t\u00A0]*\n?[ \t\u00A0]*|-)$/

/** `Müller` and `Muller` fold to one, as do case and hyphens. */
function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’-]/gu, '')
    .toLowerCase()
}

function wordsIn(text: string, language: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: match, index: from }) => {
    const elided = APOSTROPHE.test(match) ? (ELISION.exec(match)?.[0] ?? '') : ''
    const index = from + elided.length
    const word = APOSTROPHE.test(match) ? match.slice(elided.length).replace(/['’]s?$/u, '') : match
    const folded = fold(word)
    const forms = CAPITAL.test(word) ? baseForms(folded, language) : [folded]
    return { text: word, folded, forms, start: index, end: index + word.length }
  })
}

/**
 * Finds names in Latin script that are nearly right: their words in another order, one of them misspelled, an accent
 * lost. Only stretches with a word of a name in them are looked at, so the time goes with the length of the text.
 */
export function nearLatin(
  text: string,
  names: readonly Named[],
  language: string,
  isKnown: (found: string) => boolean,
): Near[] {
  const byWord = new Map<string, Entry[]>()
  for (const named of names) {
    const words = wordsIn(named.name, language).map(({ folded }) => folded)
    if (words.length < 2 || words.length > 12 || !/\p{Script=Latin}/u.test(named.name)) continue
    for (const word of new Set(words)) {
      if (word.length < 2 || SMALL.has(word)) continue
      byWord.set(word, [...(byWord.get(word) ?? []), { named, words }])
    }
  }
  if (byWord.size === 0) return []
  const words = wordsIn(text, language)
  const found = new Map<number, Near>()
  for (const [index, word] of words.entries()) {
    for (const entry of new Set(word.forms.flatMap((form) => byWord.get(form) ?? []))) {
      for (let first = Math.max(0, index - entry.words.length + 1); first <= index; first++) {
        const window = words.slice(first, first + entry.words.length)
        const near = compare(text, window, entry, isKnown)
        if (near && isForm(near.found, near.named, language)) continue
        if (near && !found.has(near.start)) found.set(near.start, near)
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const SMALL: ReadonlySet<string> = new Set([
  'of',
  'for',
  'the',
  'and',
  'in',
  'on',
  'at',
  '&',
  'de',
  'des',
  'du',
  'la',
  'le',
  'et',
  'der',
  'die',
  'das',
  'für',
  'fur',
  'und',
  'an',
])

function compare(
  text: string,
  window: readonly Word[],
  { named, words }: Entry,
  isKnown: (found: string) => boolean,
): Near | undefined {
  const [head] = window
  const last = window.at(-1)
  if (!head || !last || window.length !== words.length || !adjoin(text, window)) return undefined
  const found = text.slice(head.start, last.end)
  const plain = found.replace(/\s+/gu, ' ')
  if (plain === named.name || isKnown(plain) || text.slice(0, last.end).endsWith(named.name)) return undefined
  const capital = CAPITAL.test(head.text) && CAPITAL.test(last.text) && plain !== plain.toUpperCase()
  if (!resembles(window, words, capital)) return undefined
  return { start: head.start, end: last.end, found: plain, named }
}

function adjoin(text: string, window: readonly Word[]): boolean {
  return window.every((word, index) => {
    const next = window[index + 1]
    return next === undefined || BETWEEN.test(text.slice(word.end, next.start))
  })
}

function resembles(window: readonly Word[], words: readonly string[], asName: boolean): boolean {
  const other = window.flatMap((word, index) =>
    word.forms.includes(words[index] ?? '') ? [] : [{ word, wanted: words[index] ?? '' }],
  )
  // the same words, written otherwise; all in capitals, or in lower case, they are no other name
  if (other.length === 0) return asName
  if (other.length === 1) return other.every(({ word, wanted }) => misspelled(word, wanted, words.length))
  const sorted = (list: readonly string[]) => [...list].sort().join(' ')
  return sorted(window.map(({ folded }) => folded)) === sorted(words)
}

function misspelled(word: Word, wanted: string, count: number): boolean {
  return word.forms.some((folded) => isMisspelled({ ...word, folded }, wanted, count))
}

function isMisspelled({ text, folded }: Word, wanted: string, count: number): boolean {
  if (SMALL.has(folded) && SMALL.has(wanted)) return count >= 4
  if (Math.min(folded.length, wanted.length) < 4 || !CAPITAL.test(text) || /\d/.test(folded + wanted)) return false
  return distance(folded, wanted) <= (wanted.length > 7 ? 2 : 1) || transposed(folded, wanted)
}

function transposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other
}
