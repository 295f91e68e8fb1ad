import { inflateSync } from 'node:zlib'

/** Bytes up to which anything in a document is unpacked. */
const MOST = 256_000_000

/** Something in a document that can't be searched, so that nobody knows what it says. */
export class UnsearchableError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'UnsearchableError'
  }
}

/**
 * Bytes that zlib (RFC 1950) compressed.
 *
 * @throws UnsearchableError naming `what` they are, where they are something else or far too many.
 */
export function inflated(data: Uint8Array, what: string): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: MOST })
  } catch (error) {
    throw new UnsearchableError(`${what} can't be unpacked: ${error instanceof Error ? error.message : String(error)}`)
  }
}
