import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive, compressed. */
export interface Entry {
  readonly name: string
  readonly crc: number
  /** Bytes before compression. */
  readonly size: number
  readonly data: Uint8Array
  /** 0 for stored, 8 for deflated (APPNOTE 6.3.3 §4.4.5). */
  readonly method: 0 | 8
}

/** A file for an archive: deflated, or stored where that is asked for because it is compressed as it is. */
export function entry(name: string, content: string | Uint8Array, stored: boolean): Entry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    name,
    crc: crc32(bytes),
    size: bytes.length,
    data: stored ? bytes : deflateRawSync(bytes),
    method: stored ? 0 : 8,
  }
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Version 2.0 knows deflate. */
const VERSION = 20
/** 1980-01-01, the first day of DOS times, which have no zone. */
const FIRST_DAY = 0x0021

/**
 * The bytes of a ZIP archive with these files in their order and without times (PKWARE APPNOTE 6.3.3, of which
 * ECMA-376 part 2 annex B asks this much). Names are ASCII; no archive of ours comes near the limits of 65,535 files
 * and 4 GB.
 */
export function zip(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of entries) {
    const name = Buffer.from(file.name, 'latin1')
    const header = Buffer.alloc(30)
    header.writeUInt32LE(LOCAL, 0)
    describe(header, 4, file, name)
    parts.push(header, name, file.data)
    const record = Buffer.alloc(46)
    record.writeUInt32LE(CENTRAL, 0)
    record.writeUInt16LE(VERSION, 4)
    describe(record, 6, file, name)
    record.writeUInt32LE(offset, 42)
    directory.push(record, name)
    offset += header.length + name.length + file.data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** The fields that a local header and one of the directory share, from `version needed` on. */
function describe(header: Buffer, at: number, { crc, size, data, method }: Entry, name: Buffer): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(method, at + 4)
  header.writeUInt16LE(FIRST_DAY, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(data.length, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}
