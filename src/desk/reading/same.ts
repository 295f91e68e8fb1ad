import type { MediaFile, SourceFile } from '../../record/record.ts'

/** Files that are remembered at most. */
const MOST = 64

const known = new Map<string, SourceFile>()

/**
 * The file as it was read before, if it is the same: what was made of it (a parsed text, a picture for the screen) hangs
 * on the object, and is not made again at each key that somebody presses.
 */
export function same<File extends SourceFile | MediaFile>(file: File): File {
  const key = `${file.path} ${file.sha256}`
  const before = known.get(key) as File | undefined
  known.delete(key)
  known.set(key, before ?? file)
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break
    known.delete(oldest)
  }
  return before ?? file
}
