import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRecord, severityOf } from '../../../src/record/index.ts'
import { originalFile, translationFile } from '../example-record.ts'
import { png } from '../images.ts'

/** Files on a disk, and what the rule says of them; PATH is the one of them that is checked. */
interface ReadingExample {
  readonly path: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly messages: readonly string[]
}

const withHall = originalFile({
  facts: 'media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]\n',
})
/** A record of as many bytes, most of them in a comment. */
const ofSize = (size: number) => {
  const comment = (length: number) => originalFile().replace('\n', `\n#${'.'.repeat(length)}\n`)
  return comment(size - Buffer.byteLength(comment(0)))
}

/** Rules of reading a disk: their examples are files, which no doc comment can hold. */
export const readingExamples: Readonly<Record<string, Readonly<Record<'good' | 'bad', ReadingExample>>>> = {
  'file-name': {
    good: {
      path: 'example',
      files: { 'example/record.md': originalFile(), 'example/record.zh-Hans.md': translationFile() },
      messages: [],
    },
    bad: {
      path: 'example',
      files: { 'example/record.md': originalFile(), 'example/record.old copy.md': 'old' },
      messages: [
        'warning Unexpected file `record.old copy.md`, expected `record.md`, or `record.<language>.md` for a translation',
      ],
    },
  },
  'file-readable': {
    good: { path: 'example', files: { 'example/record.md': originalFile() }, messages: [] },
    bad: {
      path: 'example',
      files: { 'example/record.md/notes.txt': '' },
      messages: ['error Unexpected folder or device, expected a file'],
    },
  },
  'file-size': {
    good: { path: 'example.md', files: { 'example.md': ofSize(5_000_000) }, messages: [] },
    bad: {
      path: 'example.md',
      files: { 'example.md': ofSize(5_000_001) },
      messages: ['error Unexpected size of 5,000,001 bytes, expected at most 5,000,000'],
    },
  },
  'media-in-bundle': {
    good: { path: 'example', files: { 'example/record.md': withHall, 'example/hall.png': png() }, messages: [] },
    bad: {
      path: 'example.md',
      files: { 'example.md': withHall, 'hall.png': png() },
      messages: ['error Unexpected media in a record without a folder, expected a bundle'],
    },
  },
}

/** What the rule says of an example, and whatever is an error: `severity Reason`. */
export async function toldOnDisk(rule: string, { path, files }: ReadingExample): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'reading-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(root, name, '..'), { recursive: true })
      writeFileSync(join(root, name), content)
    }
    const { messages } = await checkRecord({ path: join(root, path) })
    return messages
      .filter((message) => message.ruleId === rule || severityOf(message) === 'error')
      .map((message) => `${severityOf(message)} ${message.reason}`)
  } finally {
    rmSync(root, { recursive: true })
  }
}
