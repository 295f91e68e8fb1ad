import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one colour, of any claimed size: its pixels are there only when it is small. */
export function png(width = 4, height = 3): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = width * height < 10_000 ? Buffer.alloc(height * (1 + 3 * width), 0x7f).fill(0, 0, 1) : Buffer.alloc(1)
  for (let row = 0; row * (1 + 3 * width) < rows.length; row++) rows[row * (1 + 3 * width)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
