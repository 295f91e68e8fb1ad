import { sha256 } from '../../hash.ts'

/** `part` of `whole` shares a night; after `whole / part` nights everything was checked. */
export interface Share {
  readonly part: number
  readonly whole: number
}

const DAY = 24 * 60 * 60 * 1000

/** Whether a bag is in this night's share: it depends on its name and the day alone, so nothing has to be kept. */
export function inShare(bag: string, { part, whole }: Share, now: number): boolean {
  const slot = Number.parseInt(sha256(new TextEncoder().encode(bag)).slice(0, 8), 16) % whole
  const night = Math.floor(now / DAY)
  const first = (night * part) % whole
  return (slot - first + whole) % whole < part
}
