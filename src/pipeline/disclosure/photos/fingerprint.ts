import { createHash } from 'node:crypto'

/** A picture as 16 × 16 greys: the same, almost, however it was scaled and packed. */
export type Fingerprint = Uint8Array

const SIDE = 16

/** Greys by which fingerprints of one picture may differ on average: what packing it again changes, and more. */
const ALIKE = 6

/** Fingerprints that are remembered at most. */
const MOST = 512

const known = new Map<string, Promise<Fingerprint | undefined>>()

/**
 * The fingerprint of an upright picture; undefined where it is none that can be read. One that was seen before is not read
 * again: a preview is made at each pause of who writes, with the same pictures.
 */
export function fingerprint(bytes: Uint8Array): Promise<Fingerprint | undefined> {
  const key = createHash('sha256').update(bytes).digest('base64')
  const made = known.get(key) ?? printOf(bytes)
  known.delete(key)
  known.set(key, made)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  return made
}

async function printOf(bytes: Uint8Array): Promise<Fingerprint | undefined> {
  const { default: sharp } = await import('sharp')
  try {
    const upright = sharp(bytes, { limitInputPixels: 120_000_000 }).autoOrient().flatten({ background: '#ffffff' })
    return await upright.resize(SIDE, SIDE, { fit: 'fill' }).greyscale().raw().toBuffer()
  } catch {
    return undefined
  }
}

/** Mean difference of two fingerprints, 0 to 255. */
export function distance(a: Fingerprint, b: Fingerprint): number {
  return a.reduce((sum, grey, at) => sum + Math.abs(grey - (b[at] ?? 0)), 0) / a.length
}

/** Whether two distances are those of one picture: near, and no open picture as near. */
export const isSame = (secret: number, open: number): boolean => secret <= ALIKE && secret < open
