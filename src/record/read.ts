import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Bundle, isInside, LIMITS, type MediaFault } from './bundle.ts'
import type { Fault } from './fault.ts'
import { probeImage } from './image.ts'
import { type FileFault, readFileInside } from './read-file.ts'
import type { MediaFile, SourceFile } from './record.ts'

const ORIGINAL = 'record.md'
const TRANSLATION = /^record\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\.md$/

/** Whether a file of a bundle is the record or one of its translations, by its name. */
export const isRecordFile = (name: string): boolean => name === ORIGINAL || TRANSLATION.test(name)

/**
 * Reads the files of a record: a bundle's folder, a record file in it, or a single file `<id>.md`. The only place
 * where this layer touches a disk; media are read when they are asked for. Never throws for what the files are like:
 * that is told in `faults`. Links may lead about inside a bundle, never out of it.
 */
export async function readBundle(path: string): Promise<Bundle> {
  const name = basename(path)
  if (isRecordFile(name)) return readFolder(dirname(path))
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? readFolder(path) : readSingle(path)
}

async function readSingle(path: string): Promise<Bundle> {
  const root = dirname(await realpath(path).catch(() => resolve(path)))
  const read = await readRecordFile(root, path, basename(path))
  const id = basename(path).replace(/\.md$/i, '')
  const common = { id, path, single: true, translations: new Map(), media: async () => ({ fault: 'absent' }) as const }
  if ('rule' in read) return { ...common, original: undefined, faults: [read] }
  return { ...common, original: read, faults: [] }
}

async function readFolder(path: string): Promise<Bundle> {
  const root = await realpath(path).catch(() => resolve(path))
  const faults: Fault[] = []
  const files = new Map<string, SourceFile>()
  let isListed = true
  const all = await readdir(path).catch((): string[] => {
    isListed = false
    return []
  })
  const names = all.filter((name) => /^record\./i.test(name)).sort()
  for (const name of new Set([ORIGINAL, ...names])) {
    if (!isRecordFile(name)) {
      if (/\.md$/i.test(name)) faults.push(strayFile(join(path, name), name))
      continue
    }
    const read = await readRecordFile(root, join(path, name), name)
    if ('rule' in read) faults.push(read)
    else files.set(name, read)
  }
  if (!isListed && files.has(ORIGINAL)) faults.push({ rule: 'file-readable', place: { path }, reason: UNLISTED })
  const translations = [...files].flatMap(([name, file]) => {
    const [, language] = TRANSLATION.exec(name) ?? []
    return language === undefined ? [] : [[language, file] as const]
  })
  return {
    id: basename(resolve(path)),
    path,
    single: false,
    original: files.get(ORIGINAL),
    translations: new Map(translations),
    faults,
    media: (file) => readMedia(root, path, file),
  }
}

async function readRecordFile(root: string, path: string, name: string): Promise<SourceFile | Fault> {
  const read = await readFileInside(root, path, LIMITS.record)
  if ('fault' in read) return unreadable(path, read)
  const marks = marksIn(read.bytes)
  return marks > LIMITS.marks
    ? tooLarge(path, marks, 'line ends and marks of Markdown', LIMITS.marks)
    : { name, path, ...read }
}

const MARKS = new Set(Buffer.from('\n\r*_[]`&\\|<>~'))

const marksIn = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => (MARKS.has(byte) ? sum + 1 : sum), 0)

async function readMedia(root: string, path: string, file: string): Promise<MediaFile | MediaFault> {
  if (!isInside(file)) return { fault: 'outside' }
  const read = await readFileInside(root, join(root, file), LIMITS.image)
  if ('fault' in read) return read
  const probed = await probeImage(read.bytes)
  return 'fault' in probed ? probed : { name: file, path: join(path, file), ...read, ...probed }
}

function strayFile(path: string, name: string): Fault {
  return {
    rule: 'file-name',
    place: { path },
    reason: `Unexpected file \`${name}\`, expected \`${ORIGINAL}\`, or \`record.<language>.md\` for a translation`,
    note: 'It is not read.',
  }
}

const UNLISTED = 'Unexpected folder that cannot be listed, expected one that can: translations would be missed'

const reasons: Readonly<Record<Exclude<FileFault['fault'], 'too-large'>, string>> = {
  absent: 'Missing file, expected a record here',
  'no-file': 'Unexpected folder or device, expected a file',
  outside: 'Unexpected link out of the bundle, expected a file inside it',
  unreadable: 'Unexpected file that cannot be read, expected one that can',
}

function unreadable(path: string, read: FileFault): Fault {
  if (read.fault !== 'too-large') return { rule: 'file-readable', place: { path }, reason: reasons[read.fault] }
  return tooLarge(path, read.size, 'bytes', LIMITS.record)
}

function tooLarge(path: string, size: number, unit: string, most: number): Fault {
  const format = new Intl.NumberFormat('en')
  return {
    rule: 'file-size',
    place: { path },
    reason: `Unexpected size of ${format.format(size)} ${unit}, expected at most ${format.format(most)}`,
    actual: String(size),
  }
}
