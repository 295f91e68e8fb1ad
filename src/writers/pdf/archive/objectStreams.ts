import { deflateSync } from 'node:zlib'
import type { Pdf, Reference } from './pdfkit.ts'

/** Objects in one stream. */
const PER_STREAM = 200

/**
 * Has a document write its objects in object streams and a cross-reference stream (ISO 32000-1 7.5.7, 7.5.8) instead of one by
 * one: a long table becomes less than a third as large. Streams themselves stay as they are.
 */
export function withObjectStreams(pdf: Pdf): void {
  const streamOf = new Map<number, readonly [stream: number, index: number]>()
  let pool: { readonly id: number; readonly text: string }[] = []
  const ref = pdf.ref.bind(pdf)

  const flush = () => {
    if (pool.length === 0) return
    const objects = pool
    pool = []
    const stream = ref({ Type: 'ObjStm' })
    let head = ''
    let length = 0
    objects.forEach(({ id, text }, index) => {
      head += `${id} ${length} `
      length += text.length + 1
      streamOf.set(id, [stream.id, index])
    })
    Object.assign(stream.data, { N: objects.length, First: head.length, Filter: 'FlateDecode' })
    stream.compress = false
    stream.write(deflateSync(Buffer.from(`${head}${objects.map(({ text }) => `${text}\n`).join('')}`, 'latin1')))
    stream.finalize()
  }

  pdf.ref = (data) => {
    const reference = ref(data)
    const finalize = reference.finalize
    reference.finalize = () => {
      if (reference.buffer.length > 0) {
        finalize.call(reference)
        return
      }
      pool.push({ id: reference.id, text: textOf(pdf, () => finalize.call(reference)) })
      if (pool.length >= PER_STREAM) flush()
      pdf._refEnd(reference)
    }
    return reference
  }

  pdf._finalize = () => {
    pdf._ended = false
    flush()
    const table = ref({})
    writeTable(pdf, table, streamOf)
  }
}

/** The text of an object, without `obj` and `endobj`, and without any effect on the document. */
function textOf(pdf: Pdf, finalize: () => void): string {
  const { _write: write, _refEnd: refEnd, _offset: offset } = pdf
  const parts: string[] = []
  pdf._write = (data) => parts.push(typeof data === 'string' ? data : Buffer.from(data).toString('latin1'))
  pdf._refEnd = () => {}
  finalize()
  pdf._write = write
  pdf._refEnd = refEnd
  pdf._offset = offset
  return parts.slice(1, -1).join('\n')
}

/** Bytes of the fields of an entry: type, offset or stream, index. */
const WIDTHS = [1, 4, 2]

function writeTable(pdf: Pdf, table: Reference, streamOf: ReadonlyMap<number, readonly [number, number]>): void {
  const start = pdf._offset
  const count = pdf._offsets.length
  const entries = Buffer.alloc((count + 1) * 7)
  entries.writeUInt16BE(65535, 5)
  for (let id = 1; id <= count; id++) {
    const at = id * 7
    const packed = streamOf.get(id)
    entries[at] = packed ? 2 : 1
    entries.writeUInt32BE(packed ? packed[0] : id === table.id ? start : (pdf._offsets[id - 1] ?? 0), at + 1)
    entries.writeUInt16BE(packed ? packed[1] : 0, at + 5)
  }
  const data = deflateSync(entries)
  const id = `<${Buffer.from(pdf._id).toString('hex')}>`
  pdf._write(
    `${table.id} 0 obj\n<< /Type /XRef /Size ${count + 1} /W [${WIDTHS.join(' ')}] /Root ${pdf._root} /Info ${pdf._info} ` +
      `/ID [${id} ${id}] /Filter /FlateDecode /Length ${data.length} >>\nstream`,
  )
  pdf._write(data)
  pdf._write('\nendstream\nendobj')
  pdf._write(`startxref\n${start}\n%%EOF`)
  pdf.push(null)
}
