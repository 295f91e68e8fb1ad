import { namesOf } from './names.ts'
import type { Secret } from './secret.ts'
import { BREAK, tokensOf, WINDOW, weightOf } from './tokens.ts'

/** A secret, or part of one, that stands in a text. */
export interface Match {
  readonly secret: Secret
  /** The words of the text that are the secret's, as tokens parted by spaces. */
  readonly words: string
}

/** Finds secrets in texts. `prose` is text that people read; in other text single words are not looked for. */
export interface Matcher {
  find(text: string, prose: boolean): Match[]
  readonly size: number
}

/** A pattern: ids of tokens, shorter than a window. */
interface Short {
  readonly ids: readonly number[]
  readonly secret: Secret
}

/** Single words below this many letters are too common to be told from others. */
const LEAST = 3

/** Ends of windows that start at each token: exclusive, or -1 where the rest is too short. */
function* windows(tokens: readonly string[]): Generator<readonly [start: number, end: number]> {
  let end = 0
  let weight = 0
  for (let start = 0; start < tokens.length; start += 1) {
    while (weight < WINDOW && end < tokens.length) weight += weightOf(tokens[end++] ?? '')
    if (weight < WINDOW) return
    yield [start, end]
    weight -= weightOf(tokens[start] ?? '')
  }
}

const squash = (tokens: readonly string[]): string => tokens.filter((token) => token !== BREAK).join('')

/** What may be said: everything in texts that are public. */
class Known {
  readonly #windows = new Set<string>()
  #all = ' '
  #squashed = ''

  constructor(texts: Iterable<string>) {
    const all: string[] = []
    const squashed: string[] = []
    for (const text of texts) {
      const tokens = tokensOf(text)
      all.push(tokens.join(' '))
      squashed.push(squash(tokens))
      for (const [start, end] of windows(tokens)) this.#windows.add(tokens.slice(start, end).join(' '))
    }
    this.#all = ` ${all.join(` ${BREAK} `)} `
    this.#squashed = squashed.join(BREAK)
  }

  hasWindow = (words: string) => this.#windows.has(words)
  hasWords = (tokens: readonly string[]) => this.#all.includes(` ${tokens.join(' ')} `)
  hasSquashed = (text: string) => this.#squashed.includes(text)
}

function worthy(tokens: readonly string[]): boolean {
  const letters = squash(tokens).length
  const ideographs = tokens.filter((token) => weightOf(token) < WINDOW / 5).length
  return ideographs >= 2 || letters >= (/^\d+$/.test(squash(tokens)) ? LEAST + 1 : LEAST)
}

/** The runs of tokens that stand in no name. */
function runsBetween(tokens: readonly string[], named: readonly boolean[]): string[][] {
  const runs: string[][] = [[]]
  tokens.forEach((token, at) => {
    if (named[at]) runs.push([])
    else runs.at(-1)?.push(token)
  })
  return runs
}

/**
 * A matcher for secrets. What also stands in a `known` text is none, nor what is put together of `names`, whole public
 * texts such as “Ilse Varn”, and of known words between them: documents put them together too.
 */
export function matcherOf(secrets: readonly Secret[], known: Iterable<string>, names: Iterable<string>): Matcher {
  const open = new Known(known)
  const inNames = namesOf(names)
  const vocabulary = new Map<string, number>()
  const idOf = (token: string): number => {
    const id = vocabulary.get(token) ?? vocabulary.size
    vocabulary.set(token, id)
    return id
  }
  const long = new Map<string, Secret>()
  const shorts = new Map<number, Short[]>()
  const squashed: { readonly text: string; readonly secret: Secret }[] = []
  let size = 0
  for (const secret of secrets) {
    const tokens = tokensOf(secret.text)
    const ids = () => tokens.map(idOf)
    const named = inNames(tokens)
    let isLong = false
    for (const [start, end] of windows(tokens)) {
      const words = tokens.slice(start, end)
      // with more names than words of its own it is found by its other windows, or whole
      if (words.filter((_, index) => named[start + index]).length * 2 > words.length) continue
      isLong = true
      if (open.hasWindow(words.join(' '))) continue
      size += 1
      const key = words.map(idOf).join(' ')
      if (!long.has(key)) long.set(key, secret)
    }
    if (!runsBetween(tokens, named).some((run) => worthy(run) && !open.hasWords(run))) continue
    const run = squash(tokens)
    if (run.length >= 20 && !open.hasSquashed(run)) squashed.push({ text: run, secret })
    if (isLong || !worthy(tokens)) continue
    size += 1
    const [first] = ids()
    if (first !== undefined) shorts.set(first, [...(shorts.get(first) ?? []), { ids: ids(), secret }])
  }
  return {
    size,
    find(text, prose) {
      const tokens = tokensOf(text)
      const ids = tokens.map((token) => vocabulary.get(token) ?? -1)
      const found = new Map<Secret, string>()
      // the nearest position before which no token is unknown
      let clear = 0
      let checked = 0
      for (const [start, end] of windows(tokens)) {
        for (; checked < end; checked += 1) if ((ids[checked] ?? -1) < 0) clear = checked + 1
        if (clear > start) continue
        const secret = long.get(ids.slice(start, end).join(' '))
        if (secret && !found.has(secret)) found.set(secret, tokens.slice(start, end).join(' '))
      }
      ids.forEach((id, at) => {
        for (const short of id < 0 ? [] : (shorts.get(id) ?? [])) {
          if (short.ids.length === 1 && !prose) continue
          if (found.has(short.secret) || !short.ids.every((one, index) => ids[at + index] === one)) continue
          found.set(short.secret, tokens.slice(at, at + short.ids.length).join(' '))
        }
      })
      if (squashed.length > 0) {
        const run = squash(tokens)
        for (const { text: wanted, secret } of squashed) {
          if (!found.has(secret) && run.includes(wanted)) found.set(secret, wanted)
        }
      }
      return [...found].map(([secret, words]) => ({ secret, words }))
    },
  }
}
