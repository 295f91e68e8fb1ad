import { posix } from 'node:path'
import { type Bundle, isInside, LIMITS } from '../../record/bundle.ts'
import { probeImage } from '../../record/image.ts'
import type { SourceFile } from '../../record/record.ts'
import { sha256 } from '../hash.ts'
import type { Blob, Repository } from './git.ts'

const ORIGINAL = 'record.md'
const TRANSLATION = /^record\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\.md$/

/**
 * The record that stood at a path (from the repository's root: a bundle's folder, a record file in it or a single file)
 * in a commit; undefined where there was none. `shown` is what messages call the commit.
 */
export async function bundleAt(
  repository: Repository,
  commit: string,
  path: string,
  shown = commit,
): Promise<Bundle | undefined> {
  const name = posix.basename(path)
  const isFileOfBundle = name === ORIGINAL || TRANSLATION.test(name)
  const at = isFileOfBundle ? posix.dirname(path).replace(/^\.$/, '') : path.replace(/\/+$/, '')
  const files = await repository.files(commit, at)
  const [single] = files
  const isSingle = files.length === 1 && single?.path === at
  const within = (file: string) => (at === '' ? file : posix.join(at, file))
  const read = async (blob: Blob | undefined, file: string): Promise<SourceFile | undefined> => {
    if (!blob || blob.size > LIMITS.record) return undefined
    const bytes = await repository.bytes(blob)
    return { name: file, path: `${shown}:${blob.path}`, bytes, sha256: sha256(bytes) }
  }
  const find = (file: string) => files.find((blob) => blob.path === within(file))
  const original = isSingle ? await read(single, name) : await read(find(ORIGINAL), ORIGINAL)
  if (!original) return undefined
  const translations = new Map<string, SourceFile>()
  for (const blob of isSingle ? [] : files) {
    const file = at === '' ? blob.path : blob.path.slice(at.length + 1)
    const language = TRANSLATION.exec(file)?.[1]
    const source = language === undefined ? undefined : await read(blob, file)
    if (language !== undefined && source) translations.set(language, source)
  }
  return {
    id: posix.basename(at, isSingle ? '.md' : ''),
    path: `${shown}:${at}`,
    single: isSingle,
    original,
    translations,
    faults: [],
    media: async (file) => {
      if (!isInside(file)) return { fault: 'outside' }
      const blob = isSingle ? undefined : find(posix.normalize(file))
      if (!blob) return { fault: 'absent' }
      if (blob.size > LIMITS.image) return { fault: 'too-large', size: blob.size }
      const bytes = await repository.bytes(blob)
      const probed = await probeImage(bytes)
      if ('fault' in probed) return probed
      return { name: file, path: `${shown}:${blob.path}`, bytes, sha256: sha256(bytes), ...probed }
    },
  }
}
