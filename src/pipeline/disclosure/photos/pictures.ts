import { crc32, deflateSync } from 'node:zlib'
import { UnsearchableError } from '../inflate.ts'
import { type PdfStream, pdfObjects } from '../pdf/objects.ts'
import type { PublicFile } from '../public-file.ts'

/** A picture in a finished document, as a file of its own. */
export interface Picture {
  readonly place: string
  readonly bytes: Uint8Array
}

const DATA = /data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=]+)/g

/** Every picture in a public document, shown or attached. */
export function picturesIn({ name, bytes }: PublicFile): Picture[] {
  if (!name.endsWith('.pdf')) {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    return [...source.matchAll(DATA)].map(([, data = '']) => ({ place: 'picture', bytes: Buffer.from(data, 'base64') }))
  }
  return [...pdfObjects(bytes).streams].flatMap(([id, stream]) => {
    const picture = pictureOf(stream)
    return picture ? [{ place: `stream ${id}`, bytes: picture }] : []
  })
}

/** A stream's picture: JPEG as it stands, greys or RGB of 8 bits in rows as PNG has them (ISO 32000-1 7.4.4.4). */
function pictureOf({ dictionary, data, searched }: PdfStream): Uint8Array | undefined {
  if (/\/Type \/EmbeddedFile\b/.test(dictionary)) return /\/Subtype \/image/.test(dictionary) ? data() : undefined
  if (!/\/Subtype \/Image\b/.test(dictionary)) return undefined
  if (/\/DCTDecode\b/.test(dictionary)) return data()
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`).exec(dictionary)?.[1] ?? 0)
  if (number('Predictor') < 10 || number('BitsPerComponent') !== 8) return undefined
  return png(number('Width'), number('Height'), number('Colors') === 3, rows(searched))
}

function rows(searched: () => Uint8Array): Uint8Array {
  try {
    return searched()
  } catch (error) {
    // told where texts are looked for
    if (error instanceof UnsearchableError) return new Uint8Array()
    throw error
  }
}

function png(width: number, height: number, isColour: boolean, filtered: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, isColour ? 2 : 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const data = deflateSync(filtered, { level: 1 })
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array())])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
