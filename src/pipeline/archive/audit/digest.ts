import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, readSync } from 'node:fs'

/** Digests of a file as it is, lower-case hex, and its size in bytes. */
export interface Digests {
  readonly sha512: string
  readonly sha256: string
  readonly bytes: number
}

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
const buffer = Buffer.alloc(256 * 1024)

/**
 * Digests of a file, a piece at a time, so that memory does not grow with it.
 *
 * @throws The system's error where it can't be read.
 */
export function digestsOf(path: string): Digests {
  const [long, short] = [createHash('sha512'), createHash('sha256')]
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    let bytes = 0
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      const piece = buffer.subarray(0, read)
      long.update(piece)
      short.update(piece)
      bytes += read
    }
    return { sha512: long.digest('hex'), sha256: short.digest('hex'), bytes }
  } finally {
    closeSync(file)
  }
}
