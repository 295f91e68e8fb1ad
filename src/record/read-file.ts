import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'

/** Why a file can't be had. */
export type FileFault =
  | { readonly fault: 'outside' | 'absent' | 'no-file' | 'unreadable' }
  | { readonly fault: 'too-large'; readonly size: number }

export interface FileRead {
  readonly bytes: Uint8Array
  /** Lower-case hex. */
  readonly sha256: string
}

/**
 * Reads a file whole, unless it is larger than `limit` bytes, no regular file, or, by a link or otherwise, outside
 * of the folder `root` (a real path). A larger file is refused by its size, without being read.
 */
export async function readFileInside(root: string, path: string, limit: number): Promise<FileRead | FileFault> {
  try {
    const real = await realpath(path)
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return { fault: 'outside' }
    const before = refusal(await stat(real), limit)
    if (before) return before
    const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      return refusal(await handle.stat(), limit) ?? (await readUpTo(handle, limit))
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return { fault: code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'unreadable' }
  }
}

function refusal(found: Stats, limit: number): FileFault | undefined {
  if (!found.isFile()) return { fault: 'no-file' }
  return found.size > limit ? { fault: 'too-large', size: found.size } : undefined
}

async function readUpTo(handle: FileHandle, limit: number): Promise<FileRead | FileFault> {
  const bytes = await handle.readFile()
  if (bytes.length > limit) return { fault: 'too-large', size: bytes.length }
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
