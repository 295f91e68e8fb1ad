import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkRecord, discover, formatMessage, NoRecordError } from '../../src/record/index.ts'
import { originalFile, translationFile } from './example-record.ts'
import { png } from './images.ts'

const HALL = 'media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]\n'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'))
})
afterAll(() => rmSync(root, { recursive: true }))

/** Puts files into a folder of their own under `root`, in a bundle `example`. */
let folders = 0
function put(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(root, String(++folders))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Does something as nobody in particular: to root every folder is open. */
async function withoutPrivilege(work: () => Promise<void>): Promise<void> {
  const user = process.geteuid?.()
  if (user === 0) process.seteuid?.(65_534)
  await work().finally(() => user === 0 && process.seteuid?.(0))
}

async function toldOf(path: string): Promise<string[]> {
  const { messages } = await checkRecord({ path })
  return messages.map((message) =>
    formatMessage(message)
      .replace(`${root}/`, '')
      .replace(/^\d+\//, ''),
  )
}

describe('a bundle', () => {
  test('is a record with its translations and its media', async () => {
    const folder = put({
      'example/record.md': originalFile({ facts: HALL }),
      'example/record.zh-Hans.md': translationFile({
        facts: 'media: [{ file: hall.png, caption: 大厅, alt: 明亮的大厅, credit: 艾达 }]',
      }),
      'example/hall.png': png(6, 4),
    })
    const { record, messages } = await checkRecord({ path: join(folder, 'example') })
    expect(messages).toEqual([])
    expect([...(record?.editions.keys() ?? [])]).toEqual(['en', 'zh-Hans'])
    expect(record?.media.get('hall.png')).toMatchObject({ mediaType: 'image/png', width: 6, height: 4 })
    expect(record?.sources.map(({ name }) => name)).toEqual(['record.md', 'record.zh-Hans.md', 'hall.png'])
  })

  test('may be named by one of its files', async () => {
    const folder = put({ 'example/record.md': originalFile(), 'example/record.zh-Hans.md': translationFile() })
    const { record } = await checkRecord({ path: join(folder, 'example/record.zh-Hans.md') })
    expect([...(record?.editions.keys() ?? [])]).toEqual(['en', 'zh-Hans'])
  })

  test('without record.md says what is missing', async () => {
    const folder = put({ 'example/record.zh-Hans.md': translationFile() })
    expect(await toldOf(join(folder, 'example'))).toContain(
      'example/record.md error Missing file, expected a record here (file-readable)',
    )
  })

  test('tells of a file that it does not read', async () => {
    const folder = put({ 'example/record.md': originalFile(), 'example/record.backup.md': 'old' })
    expect(await toldOf(join(folder, 'example'))).toEqual([
      'example/record.backup.md warning Unexpected file `record.backup.md`, expected `record.md`, or `record.<language>.md` for a translation (file-name)\n  It is not read.',
    ])
  })

  test('keeps its orientation flag out of the size of an image', async () => {
    const { default: sharp } = await import('sharp')
    const turned = await sharp(png(6, 4)).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const folder = put({ 'example/record.md': originalFile({ facts: HALL }), 'example/hall.png': turned })
    const { record } = await checkRecord({ path: join(folder, 'example') })
    expect(record?.media.get('hall.png')).toMatchObject({ mediaType: 'image/jpeg', width: 4, height: 6 })
  })
})

describe('a single file', () => {
  test('is a record by the name of the file', async () => {
    const folder = put({ 'example.md': originalFile() })
    const { id, record, messages } = await checkRecord({ path: join(folder, 'example.md') })
    expect({ id, messages, language: record?.language }).toEqual({ id: 'example', messages: [], language: 'en' })
  })

  test('has no media', async () => {
    const folder = put({ 'example.md': originalFile({ facts: HALL }), 'hall.png': png() })
    expect((await toldOf(join(folder, 'example.md')))[0]).toMatch(
      /^example\.md:\d+:1-\d+:6 error Unexpected media in a record without a folder, expected a bundle \(media-in-bundle\)/,
    )
  })
})

describe('what is not let in', () => {
  test('a record file of 50 MB is refused by its size', async () => {
    const folder = put({ 'example/record.md': originalFile() })
    truncateSync(join(folder, 'example/record.md'), 50_000_000)
    expect(await toldOf(join(folder, 'example'))).toEqual([
      'example/record.md error Unexpected size of 50,000,000 bytes, expected at most 5,000,000 (file-size)',
    ])
  })

  test.each([
    ['blank lines', '\n'],
    ['emphasis', '*a* '],
    ['links', '[a](b)'],
    ['code', '`a'],
    ['items', '- a\n'],
  ])('a record of 5 MB of %s, for which there is no memory, is refused', async (_what, text) => {
    const folder = put({ 'example/record.md': originalFile() + text.repeat(4_900_000 / text.length) })
    expect(await toldOf(join(folder, 'example'))).toEqual([
      expect.stringMatching(
        /error Unexpected size of [\d,]+ line ends and marks of Markdown, expected at most 150,000 /,
      ),
    ])
  })

  test('an image of more than 50 MB is refused by its size', async () => {
    const folder = put({ 'example/record.md': originalFile({ facts: HALL }), 'example/hall.png': png() })
    truncateSync(join(folder, 'example/hall.png'), 50_000_001)
    expect(await toldOf(join(folder, 'example'))).toEqual([
      expect.stringMatching(
        /error Unexpected media file `hall.png` of 50000001 bytes, expected at most 50 MB .*\(media-size\)/,
      ),
    ])
  })

  test.each(['../secret.png', '/etc/hostname', 'a/../../secret.png', 'C:\\secret.png', '..\\secret.png'])(
    'media %s',
    async (file) => {
      const folder = put({
        'example/record.md': originalFile({ facts: HALL.replace('hall.png', JSON.stringify(file)) }),
        'secret.png': png(),
      })
      expect(await toldOf(join(folder, 'example'))).toEqual([expect.stringContaining('(media-inside)')])
    },
  )

  test('media and record files that are links out of the bundle', async () => {
    const folder = put({
      'example/record.md': originalFile({ facts: HALL }),
      'secret.png': png(),
      'x.md': translationFile(),
    })
    symlinkSync('../secret.png', join(folder, 'example/hall.png'))
    symlinkSync('../x.md', join(folder, 'example/record.zh-Hans.md'))
    expect(await toldOf(join(folder, 'example'))).toEqual([
      expect.stringContaining('outside of the bundle, expected one inside it (media-inside)'),
      'example/record.zh-Hans.md error Unexpected link out of the bundle, expected a file inside it (file-readable)',
    ])
  })

  test('a link inside the bundle is let in', async () => {
    const folder = put({ 'example/record.md': originalFile({ facts: HALL }), 'example/photos/1.png': png() })
    symlinkSync('photos/1.png', join(folder, 'example/hall.png'))
    expect(await toldOf(join(folder, 'example'))).toEqual([])
  })

  test('a folder where a file should be, and a link in a circle', async () => {
    const folder = put({ 'example/record.md': originalFile({ facts: HALL }), 'example/hall.png/x': '' })
    expect(await toldOf(join(folder, 'example'))).toEqual([expect.stringContaining('(media-exists)')])
    const circle = put({ 'example/other.txt': '' })
    symlinkSync('record.md', join(circle, 'example/record.md'))
    expect(await toldOf(join(circle, 'example'))).toEqual([
      'example/record.md error Unexpected file that cannot be read, expected one that can (file-readable)',
    ])
  })
})

describe('discover', () => {
  test('finds bundles and single files in a folder, sorted, and nothing else', async () => {
    const folder = put({
      'b/record.md': originalFile(),
      'a.md': originalFile(),
      'c/record.zh-Hans.md': translationFile(),
      'README.md': 'How to',
      'assets/logo.png': png(),
      '.hidden/record.md': originalFile(),
      'notes.txt': '',
    })
    expect(await discover([folder])).toEqual([
      { id: 'a', path: join(folder, 'a.md') },
      { id: 'b', path: join(folder, 'b') },
      { id: 'c', path: join(folder, 'c') },
    ])
  })

  test('does not pass over a record whose name has capitals, and says how it is named', async () => {
    const folder = put({ 'loud/Record.MD': originalFile(), 'Visit.MD': originalFile() })
    expect((await discover([folder])).map(({ path }) => path)).toEqual([join(folder, 'Visit.MD'), join(folder, 'loud')])
    expect(await toldOf(join(folder, 'loud'))).toContain(
      'loud/Record.MD warning Unexpected file `Record.MD`, expected `record.md`, or `record.<language>.md` for a translation (file-name)\n  It is not read.',
    )
    expect((await toldOf(join(folder, 'Visit.MD'))).join()).toContain('rename it to use a-z')
  })

  test('finds each record once, however often it is named', async () => {
    const folder = put({ 'b/record.md': originalFile() })
    const found = await discover([folder, join(folder, 'b'), join(folder, 'b/record.md'), `${folder}/`])
    expect(found).toEqual([{ id: 'b', path: join(folder, 'b') }])
  })

  test('does not pass over a folder that it may not look into, if it is named as a record is', async () => {
    const folder = put({
      'open/record.md': originalFile(),
      'shut/record.md': originalFile(),
      'lost+found/record.md': '',
    })
    const shut = join(folder, 'shut')
    chmodSync(root, 0o755)
    for (const path of [shut, join(folder, 'lost+found')]) chmodSync(path, 0)
    await withoutPrivilege(async () => {
      expect((await discover([folder])).map(({ id }) => id)).toEqual(['open', 'shut'])
      expect(await toldOf(shut)).toEqual([expect.stringContaining('cannot be read')])
    })
  })

  test('does not pass over translations in a folder that it may not list', async () => {
    const folder = put({ 'half/record.md': originalFile(), 'half/record.zh-Hans.md': translationFile() })
    chmodSync(root, 0o755)
    chmodSync(join(folder, 'half'), 0o311)
    await withoutPrivilege(async () => {
      expect(await toldOf(join(folder, 'half'))).toContainEqual(expect.stringContaining('folder that cannot be listed'))
    })
    chmodSync(join(folder, 'half'), 0o755)
  })

  test('throws for a path that does not exist, and for one without a record', async () => {
    const folder = put({ 'assets/logo.png': png(), 'notes.txt': '' })
    await expect(discover([join(folder, 'nothing')])).rejects.toThrow(NoRecordError)
    await expect(discover([folder])).rejects.toThrow('no record here')
    await expect(discover([join(folder, 'notes.txt')])).rejects.toThrow('not a record')
  })
})
