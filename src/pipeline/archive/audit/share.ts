import { sha256 } from '../../hash.ts'

/** The `part`th of `whole` shares, from 1. */
export interface Share {
  readonly part: number
  readonly whole: number
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Whether the versions of a record are checked in this share tonight. It depends on the id and the day (UTC) alone: the
 * shares of one night have every bag once, and so has one share over `whole` nights.
 */
export function inShare(id: string, { part, whole }: Share, now: number): boolean {
  const slot = Number.parseInt(sha256(new TextEncoder().encode(id)).slice(0, 12), 16)
  return (slot + Math.floor(now / DAY)) % whole === part - 1
}
