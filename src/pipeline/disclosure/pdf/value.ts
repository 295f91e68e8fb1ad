import { textString } from './strings.ts'

/** A reference to an object. */
export class Ref {
  readonly id: number
  constructor(id: number) {
    this.id = id
  }
}

/** A value of a PDF (ISO 32000-1 7.3): names are strings with their `/`, text strings are `{ text }`. */
export type PdfValue = number | string | boolean | null | Ref | { readonly text: string } | PdfValue[] | PdfDictionary
export type PdfDictionary = ReadonlyMap<string, PdfValue>

const TOKEN =
  /(\d+) \d+ R\b|<<|>>|[[\]]|\((?:[^\\()]|\\[\s\S]|\((?:[^\\()]|\\[\s\S])*\))*\)|<[0-9A-Fa-f\s]*>|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g

const CLOSE = Symbol('close')

/** The value that an object's source begins with; null where there is none. */
export function pdfValue(source: string): PdfValue {
  const tokens = source.matchAll(TOKEN)
  const next = (depth: number): PdfValue | typeof CLOSE => {
    const { value, done } = tokens.next()
    if (done) return CLOSE
    const [token, reference] = value
    if (reference !== undefined) return new Ref(Number(reference))
    if (token === '[') return list(depth)
    if (token === '<<') return dictionary(depth)
    if (token === ']' || token === '>>') return CLOSE
    if (token.startsWith('/')) return token
    if (token.startsWith('(') || token.startsWith('<')) return { text: textString(token) }
    if (token === 'true' || token === 'false') return token === 'true'
    const number = Number(token)
    return Number.isNaN(number) ? null : number
  }
  const list = (depth: number): PdfValue[] => {
    const values: PdfValue[] = []
    if (depth > 100) return values
    for (let value = next(depth + 1); value !== CLOSE; value = next(depth + 1)) values.push(value)
    return values
  }
  const dictionary = (depth: number): PdfDictionary => {
    const values = list(depth)
    const entries = new Map<string, PdfValue>()
    for (let at = 0; at + 1 < values.length; at += 2) entries.set(String(values[at]).slice(1), values[at + 1] ?? null)
    return entries
  }
  const value = next(0)
  return value === CLOSE ? null : value
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map
