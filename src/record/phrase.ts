import { closest, distance } from 'fastest-levenshtein'

/** Characters of a value, and names of a list, that a message quotes. */
const LONGEST = 60
const MOST = 8

/** A value as messages quote it: in backticks, on one line, not too long. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (value === null) return 'empty value'
  if (typeof value === 'object') return 'mapping'
  const text = printable(String(value))
  const short = [...text.slice(0, LONGEST + 1)].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text
  const quoted = `\`${short}\``
  return typeof value === 'string' ? quoted : `${typeof value} ${quoted}`
}

function printable(text: string): string {
  return text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (character) => `<U+${codePoint(character)}>`)
    .replaceAll('`', "'")
}

/** `000A` for a line feed. */
export function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

/** `one of `a`, `b`` or `` `a` ``; a long list is cut. */
export function oneOf(values: readonly string[]): string {
  const [first, ...rest] = values
  if (first === undefined) return 'none'
  if (rest.length === 0) return quote(first)
  const more = values.length - MOST
  return `one of ${values.slice(0, MOST).map(quote).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** The known name that was probably meant, or undefined where none is near. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  const names = new Map([...known].map((name) => [fold(name), name]))
  if (names.size === 0 || wrong.length > LONGEST) return undefined
  const best = closest(fold(wrong), [...names.keys()])
  const near = distance(fold(wrong), best) <= Math.max(1, Math.floor(wrong.length * 0.4)) || isSwap(fold(wrong), best)
  return near ? names.get(best) : undefined
}

/** Whether two names differ by two letters that changed places. */
function isSwap(a: string, b: string): boolean {
  const letters = (name: string) => [...name].sort().join('')
  return distance(a, b) === 2 && letters(a) === letters(b)
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

interface Choice {
  /** All known names, the nearest first. */
  readonly expected: readonly string[]
  /** What to say after "expected". */
  readonly phrase: string
  readonly note: string | undefined
}

/** What a message says where a name is unknown: which ones there are, and which was probably meant. */
export function choice(wrong: string, known: Iterable<string>): Choice {
  const names = [...new Set(known)]
  const near = nearest(wrong, names)
  if (near === undefined) return { expected: names, phrase: oneOf(names), note: undefined }
  const expected = [near, ...names.filter((name) => name !== near)]
  const phrase = names.length > MOST ? quote(near) : oneOf(names)
  return { expected, phrase, note: `Did you mean \`${near}\`?` }
}
