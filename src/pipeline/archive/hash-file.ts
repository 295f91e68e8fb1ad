import { createHash, hash } from 'node:crypto'
import { closeSync, constants, openSync, readSync } from 'node:fs'

// Where a system has no such flag, it is 0. Without O_NONBLOCK a pipe would be waited for.
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants

/** What files are read into: a buffer for each would stay until V8 collects them, a hundred megabytes over thousands of files. */
const PIECE = Buffer.allocUnsafeSlow(1 << 20)

/**
 * SHA-256 of a file, lower-case hex; undefined where there is none that can be read. At once, since for thousands of
 * small files that is several times as fast as waiting for each.
 */
export function hashFile(path: string, { follow }: { readonly follow: boolean }): string | undefined {
  let file: number
  try {
    file = openSync(path, O_RDONLY | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW))
  } catch {
    return undefined
  }
  try {
    return hashOf(file)
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

function hashOf(file: number): string {
  const first = readPiece(file)
  if (first.length < PIECE.length) return hash('sha256', first, 'hex')
  const whole = createHash('sha256').update(first)
  for (let piece = readPiece(file); piece.length > 0; piece = readPiece(file)) whole.update(piece)
  return whole.digest('hex')
}

/** What comes next of a file; less than a whole piece at its end. */
function readPiece(file: number): Uint8Array {
  let length = 0
  while (length < PIECE.length) {
    const read = readSync(file, PIECE, length, PIECE.length - length, null)
    if (read === 0) break
    length += read
  }
  return PIECE.subarray(0, length)
}
