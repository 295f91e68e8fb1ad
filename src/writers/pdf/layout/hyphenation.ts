import { createRequire } from 'node:module'
import { languageFor } from '../../../language/index.ts'

type Hyphenate = (text: string) => string

const load = createRequire(import.meta.url)
const hyphenators = new Map<string, Hyphenate | undefined>()
const kept = new Map<string, readonly string[]>()

/** Fewest letters before and after a hyphen. */
const LEFT = 3
const RIGHT = 3

/**
 * A word in the parts between which it may be divided (Liang's algorithm, the patterns of TeX); the whole word where the
 * language's table names no patterns, or where a hyphen would mislead: in names of files, numbers and acronyms.
 */
export function syllables(word: string, lang: string): readonly string[] {
  if (word.length < LEFT + RIGHT || !/^\p{P}*\p{L}[\p{Ll}\u2019']+\p{P}*$/u.test(word)) return [word]
  const key = `${lang} ${word}`
  let parts = kept.get(key)
  if (parts === undefined) {
    parts = divide(word, hyphenatorOf(lang))
    if (kept.size > 10_000) kept.clear()
    kept.set(key, parts)
  }
  return parts
}

function divide(word: string, hyphenate: Hyphenate | undefined): readonly string[] {
  if (hyphenate === undefined || word.includes('\u00ad')) return [word]
  const parts: string[] = []
  for (const part of hyphenate(word).split('\u00ad')) {
    const first = parts[0]
    if (parts.length === 1 && first !== undefined && letters(first) < LEFT) parts[0] = first + part
    else parts.push(part)
  }
  while (parts.length > 1 && letters(parts.at(-1) ?? '') < RIGHT) {
    const end = parts.pop() ?? ''
    parts[parts.length - 1] += end
  }
  return parts
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

function hyphenatorOf(lang: string): Hyphenate | undefined {
  const name = languageFor(lang).hyphenation
  if (name === undefined) return undefined
  if (!hyphenators.has(name)) {
    hyphenators.set(name, (load(`hyphen/${name}/index.js`) as { hyphenateSync: Hyphenate }).hyphenateSync)
  }
  return hyphenators.get(name)
}
