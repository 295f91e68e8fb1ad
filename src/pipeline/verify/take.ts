import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Finding } from './finding.ts'

/** What a path holds, or why it can't be looked at. */
export type Taken = { readonly bytes: Buffer } | { readonly finding: Finding }

const MISSING = 'Missing file, expected it as the manifest lists it'

/** A pipe is opened without waiting for a writer, a link not followed. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Reads a file of a folder that anyone may have changed: a plain file of at most `most` bytes, nothing else. Links are not
 * followed, so that what was checked is what stands in the folder. `missing` is said where there is none.
 */
export async function take(path: string, most: number, missing = MISSING): Promise<Taken> {
  try {
    const handle = await open(path, FLAGS)
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return refused(`Unexpected ${stat.isDirectory() ? 'folder' : 'device'}, expected a file`)
      if (stat.size > most) return refused(`Unexpected size of ${stat.size} bytes, expected at most ${most}: not read`)
      return { bytes: await handle.readFile() }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refused(reasonOf(error as NodeJS.ErrnoException, missing))
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException, missing: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing
  if (code === 'ELOOP' || code === 'EMLINK')
    return 'Unexpected link, expected a file: what it leads to is not looked at'
  return `Unexpected failure to read the file: ${message}`
}

const refused = (reason: string): Taken => ({ finding: { reason, ruleId: 'verify-file' } })
