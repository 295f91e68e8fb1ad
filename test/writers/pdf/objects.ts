import { inflateSync } from 'node:zlib'

/*
 * A reader of finished PDF files, small and strict, for the tests: objects as they stand in the file (ISO 32000-1 7.3), object and
 * cross-reference streams (7.5.7, 7.5.8). It throws for what our writer never writes.
 */

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
export class Ref {
  readonly id: number
  constructor(id: number) {
    this.id = id
  }
}
/** A string's bytes, one to a character. */
export class Text {
  readonly bytes: string
  constructor(bytes: string) {
    this.bytes = bytes
  }
  toString(): string {
    const { bytes } = this
    if (!bytes.startsWith('\u00fe\u00ff')) return bytes
    let text = ''
    for (let i = 2; i + 1 < bytes.length; i += 2) {
      text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1))
    }
    return text
  }
}
/** An operator of a content stream. */
export class Operator {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
export type Dictionary = Map<string, Value>
export class Stream {
  readonly dictionary: Dictionary
  readonly raw: Buffer
  constructor(dictionary: Dictionary, raw: Buffer) {
    this.dictionary = dictionary
    this.raw = raw
  }
  /** Decoded, where it is deflated. */
  get data(): Buffer {
    const filter = this.dictionary.get('Filter')
    if (filter === undefined) return this.raw
    if (filter instanceof Name && filter.name === 'FlateDecode') return inflateSync(this.raw)
    return this.raw
  }
}
export type Value = null | boolean | number | Name | Ref | Text | Operator | Stream | Dictionary | Value[]

const WHITE = /[\0\t\n\f\r ]/
const DELIMITER = /[()<>[\]{}/%]/

/** Reads objects one after the other. */
export class Lexer {
  readonly source: string
  at: number
  constructor(source: string, at = 0) {
    this.source = source
    this.at = at
  }

  skip(): void {
    for (;;) {
      const c = this.source[this.at]
      if (c === '%') {
        while (this.at < this.source.length && !/[\r\n]/.test(this.source[this.at] ?? '')) this.at++
      } else if (c !== undefined && WHITE.test(c)) this.at++
      else return
    }
  }

  get done(): boolean {
    this.skip()
    return this.at >= this.source.length
  }

  read(): Value {
    this.skip()
    const { source } = this
    const c = source[this.at]
    if (c === undefined) throw new Error('Unexpected end of file')
    if (c === '/') return this.name()
    if (c === '(') return this.literal()
    if (c === '[') {
      this.at++
      return this.until(']')
    }
    if (c === '<' && source[this.at + 1] === '<') {
      this.at += 2
      const items = this.until('>>')
      const dictionary: Dictionary = new Map()
      for (let i = 0; i < items.length; i += 2) {
        const key = items[i]
        if (!(key instanceof Name)) throw new Error('Unexpected key')
        if (dictionary.has(key.name)) throw new Error(`Key /${key.name} twice`)
        dictionary.set(key.name, items[i + 1] ?? null)
      }
      return dictionary
    }
    if (c === '<') {
      const end = source.indexOf('>', this.at)
      const hex = source.slice(this.at + 1, end).replace(/\s/g, '')
      if (!/^[0-9a-fA-F]*$/.test(hex) || hex.length % 2 !== 0) throw new Error('Unexpected hexadecimal string')
      this.at = end + 1
      return new Text(Buffer.from(hex, 'hex').toString('latin1'))
    }
    const start = this.at
    while (this.at < source.length && !WHITE.test(source[this.at] ?? '') && !DELIMITER.test(source[this.at] ?? ''))
      this.at++
    const word = source.slice(start, this.at)
    if (word === '') throw new Error(`Unexpected \`${c}\``)
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
      const reference = /^\s+(\d+)\s+R(?![A-Za-z])/.exec(source.slice(this.at, this.at + 24))
      if (/^\d+$/.test(word) && reference) {
        this.at += reference[0].length
        return new Ref(Number(word))
      }
      return Number(word)
    }
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    return new Operator(word)
  }

  private until(end: string): Value[] {
    const items: Value[] = []
    for (;;) {
      this.skip()
      if (this.source.startsWith(end, this.at)) {
        this.at += end.length
        return items
      }
      items.push(this.read())
    }
  }

  private name(): Name {
    const start = ++this.at
    while (
      this.at < this.source.length &&
      !WHITE.test(this.source[this.at] ?? '') &&
      !DELIMITER.test(this.source[this.at] ?? '')
    ) {
      this.at++
    }
    const raw = this.source.slice(start, this.at)
    return new Name(
      raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
  }

  private literal(): Text {
    let depth = 0
    let text = ''
    for (;;) {
      const c = this.source[this.at++]
      if (c === undefined) throw new Error('Unexpected end of string')
      if (c === '\\') {
        const next = this.source[this.at++] ?? ''
        const octal = /^[0-7]{1,3}/.exec(this.source.slice(this.at - 1, this.at + 2))
        if (octal) {
          this.at += octal[0].length - 1
          text += String.fromCharCode(Number.parseInt(octal[0], 8))
        } else text += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[next] ?? next
        continue
      }
      if (c === '(' && depth++ === 0) continue
      if (c === ')' && --depth === 0) return new Text(text)
      text += c
    }
  }
}

/** A finished file, taken apart. */
export class PdfFile {
  readonly source: string
  readonly objects = new Map<number, Value>()
  readonly trailer: Dictionary
  private readonly bytes: Buffer

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes)
    this.source = this.bytes.toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.source)
    if (!start) throw new Error('No startxref at the end')
    const table = this.indirect(Number(start[1])).value
    if (!(table instanceof Stream)) throw new Error('No cross-reference stream')
    this.trailer = table.dictionary
    this.load(table)
  }

  private indirect(offset: number): { id: number; value: Value } {
    const head = /^(\d+) 0 obj/.exec(this.source.slice(offset, offset + 20))
    if (!head) throw new Error(`No object at ${offset}`)
    const lexer = new Lexer(this.source, offset + head[0].length)
    const value = lexer.read()
    const stream = /^\s*stream\r?\n/.exec(this.source.slice(lexer.at, lexer.at + 12))
    if (!stream) return { id: Number(head[1]), value }
    if (!(value instanceof Map)) throw new Error('Stream without a dictionary')
    const length = value.get('Length')
    if (typeof length !== 'number') throw new Error('Stream without a length')
    const begin = lexer.at + stream[0].length
    if (!/^\s*endstream/.test(this.source.slice(begin + length, begin + length + 14)))
      throw new Error('Stream of another length')
    return { id: Number(head[1]), value: new Stream(value, this.bytes.subarray(begin, begin + length)) }
  }

  private load(table: Stream): void {
    const widths = (this.trailer.get('W') as number[]) ?? []
    const [a = 0, b = 0, c = 0] = widths
    const data = table.data
    const packed: [id: number, stream: number, index: number][] = []
    for (let id = 0; id * (a + b + c) < data.length; id++) {
      const at = id * (a + b + c)
      const kind = data.readUIntBE(at, a)
      const one = data.readUIntBE(at + a, b)
      const two = data.readUIntBE(at + a + b, c)
      if (kind === 1) {
        const { id: found, value } = this.indirect(one)
        if (found !== id) throw new Error(`Object ${found} where ${id} should be`)
        this.objects.set(id, value)
      } else if (kind === 2) packed.push([id, one, two])
    }
    for (const [id, stream, index] of packed) this.objects.set(id, this.unpack(stream, index, id))
  }

  private readonly unpacked = new Map<number, Map<number, Value>>()
  private unpack(stream: number, _index: number, id: number): Value {
    let values = this.unpacked.get(stream)
    if (values === undefined) {
      values = new Map()
      const holder = this.objects.get(stream)
      if (!(holder instanceof Stream)) throw new Error(`No object stream ${stream}`)
      const text = holder.data.toString('latin1')
      const head = new Lexer(text)
      const first = holder.dictionary.get('First') as number
      for (let i = 0; i < (holder.dictionary.get('N') as number); i++) {
        const number = head.read() as number
        values.set(number, new Lexer(text, first + (head.read() as number)).read())
      }
      this.unpacked.set(stream, values)
    }
    const value = values.get(id)
    if (value === undefined) throw new Error(`No object ${id} in stream ${stream}`)
    return value
  }

  resolve(value: Value | undefined): Value {
    if (!(value instanceof Ref)) return value ?? null
    const found = this.objects.get(value.id)
    if (found === undefined) throw new Error(`Reference to object ${value.id}, which is not there`)
    return this.resolve(found)
  }

  /** An entry of a dictionary or stream, resolved. */
  get(value: Value | undefined, ...path: (string | number)[]): Value {
    let at = this.resolve(value)
    for (const key of path) {
      if (at instanceof Stream) at = at.dictionary
      if (at instanceof Map) at = this.resolve(at.get(String(key)))
      else if (Array.isArray(at)) at = this.resolve(at[Number(key)])
      else return null
    }
    return at
  }

  name(value: Value | undefined, ...path: (string | number)[]): string | undefined {
    const found = this.get(value, ...path)
    return found instanceof Name ? found.name : undefined
  }

  text(value: Value | undefined, ...path: (string | number)[]): string | undefined {
    const found = this.get(value, ...path)
    return found instanceof Text ? found.toString() : undefined
  }

  list(value: Value | undefined, ...path: (string | number)[]): Value[] {
    const found = this.get(value, ...path)
    return Array.isArray(found) ? found : found === null ? [] : [found]
  }

  get catalog(): Value {
    return this.get(this.trailer.get('Root'))
  }

  /** Pages in order. */
  get pages(): Dictionary[] {
    return this.list(this.catalog, 'Pages', 'Kids').map((kid) => {
      const page = this.resolve(kid)
      if (!(page instanceof Map)) throw new Error('A page is not a dictionary')
      return page
    })
  }

  /** A page's content stream. */
  content(page: Dictionary): string {
    const stream = this.get(page, 'Contents')
    if (!(stream instanceof Stream)) throw new Error('A page without contents')
    return stream.data.toString('latin1')
  }
}
