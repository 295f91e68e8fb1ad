import { inflated, UnsearchableError } from '../inflate.ts'

/** A stream of a PDF with its dictionary's source. */
export interface PdfStream {
  readonly dictionary: string
  /** Decoded where the filter is Flate or none, else as it stands; worked out at each call. */
  data(): Uint8Array
  /**
   * The same where what it says must be known.
   *
   * @throws UnsearchableError where another filter hides it, or it can't be decoded.
   */
  searched(): Uint8Array
}

/** The objects of a PDF of ours, without its cross-reference table. */
export interface PdfObjects {
  /** Source of each object that is no stream, those of object streams too, by number. */
  readonly sources: ReadonlyMap<number, string>
  readonly streams: ReadonlyMap<number, PdfStream>
  /** Everything outside of objects, as it stands. */
  readonly rest: string
}

const OBJECT = /(\d+) \d+ obj\s/g
const STREAM = /^((?:(?!endobj)[\s\S])*?>>)\s*stream\r?\n/

/** Takes a PDF apart: finds every `obj`, inflates its stream, opens object streams (ISO 32000-1 7.5.7). */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const file = buffer.toString('latin1')
  const sources = new Map<number, string>()
  const streams = new Map<number, PdfStream>()
  let rest = ''
  let last = 0
  OBJECT.lastIndex = 0
  for (let match = OBJECT.exec(file); match; match = OBJECT.exec(file)) {
    const start = OBJECT.lastIndex
    rest += file.slice(last, match.index)
    const head = STREAM.exec(file.slice(start, start + 4096))
    const from = start + (head?.[0].length ?? 0)
    let end = file.indexOf('endobj', start)
    if (head && (end < 0 || from <= end)) {
      const dictionary = head[1] ?? ''
      const stated = /\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1]
      const to = stated === undefined ? file.indexOf('endstream', from) : from + Number(stated)
      const raw = buffer.subarray(from, to)
      const searched = () => decoded(raw, dictionary, `stream ${match[1]}`)
      streams.set(Number(match[1]), { dictionary, searched, data: () => orRaw(searched, raw) })
      end = file.indexOf('endobj', to)
    } else sources.set(Number(match[1]), file.slice(start, end < 0 ? undefined : end))
    last = end < 0 ? file.length : end + 'endobj'.length
    OBJECT.lastIndex = last
  }
  rest += file.slice(last)
  for (const { dictionary, data } of streams.values())
    if (dictionary.includes('/ObjStm')) unpack(dictionary, data(), sources)
  return { sources, streams, rest }
}

function decoded(raw: Uint8Array, dictionary: string, name: string): Uint8Array {
  const filters = [...(/\/Filter (\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.matchAll(/\/(\w+)/g) ?? [])].map(
    ([, one]) => one,
  )
  if (filters.length === 0) return raw
  if (filters.length > 1 || filters[0] !== 'FlateDecode')
    throw new UnsearchableError(`${name} is packed by ${filters.join(', ')}`)
  return inflated(raw, name)
}

function orRaw(searched: () => Uint8Array, raw: Uint8Array): Uint8Array {
  try {
    return searched()
  } catch (error) {
    if (error instanceof UnsearchableError) return raw
    throw error
  }
}

function unpack(dictionary: string, data: Uint8Array, sources: Map<number, string>): void {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1')
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1] ?? 0)
  const head = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let at = 0; at + 1 < head.length; at += 2) {
    const start = first + (head[at + 1] ?? 0)
    const end = at + 3 < head.length ? first + (head[at + 3] ?? 0) : undefined
    sources.set(head[at] ?? 0, text.slice(start, end))
  }
}
