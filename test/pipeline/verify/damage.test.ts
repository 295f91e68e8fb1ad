import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealed } from '../../../src/pipeline/seal.ts'
import { communique } from '../run.ts'
import { type Finished, finished, inPart, replaced } from './finished.ts'
import { ID } from './harbor.ts'

const HTML = 'press-release.en.html'
const WORD = 'briefing.en.docx'
const PDF = 'summary.en.pdf'
const LISTS = ['facts.json', 'manifest.json']

let documents: Finished
const kept = new Map<string, Buffer>()

beforeAll(async () => {
  documents = await finished()
  for (const name of [HTML, WORD, PDF, ...LISTS]) kept.set(name, await documents.read(name))
})

beforeEach(async () => {
  for (const [name, bytes] of kept) {
    await rm(documents.path(name), { recursive: true, force: true })
    await writeFile(documents.path(name), bytes)
  }
})

/** A Word file one part of which says that it unpacks to so many bytes. */
const unpackingTo = (name: string, size: number) => (file: Buffer) => {
  const bytes = Buffer.from(zipSync(unzipSync(file)))
  // the size stands 22 bytes before the name in the central directory (APPNOTE.TXT 4.3.12)
  bytes.writeUInt32LE(size, bytes.lastIndexOf(name) - 22)
  return bytes
}

/** A manifest that somebody changed who knows how it is sealed. */
const resealed = (change: (manifest: Manifest) => unknown) => (bytes: Buffer) => {
  const { seal: _, ...manifest } = JSON.parse(bytes.toString())
  change(manifest)
  return sealed(manifest)
}
interface Manifest {
  record: { id: string }
  files: { name: string; document: string; bytes: number }[]
}

describe('a damaged file is told as one, with exit status 1', () => {
  const reads = 'expected a document that can be read'
  it.each<[string, string, (bytes: Buffer) => Uint8Array, string]>([
    ['an empty page', HTML, () => Buffer.alloc(0), `${reads}: no page with a \`main\` element`],
    ['a page of other bytes', HTML, () => Buffer.alloc(9000, 0xff), `${reads}: no page`],
    ['a page in UTF-16', HTML, (bytes) => Buffer.from(bytes.toString(), 'utf16le'), `${reads}: no page`],
    [
      'a page nested without end',
      HTML,
      replaced('</main>', `${'<div>'.repeat(40_000)}</main>`),
      `${reads}: it is nested too deeply`,
    ],
    [
      'a page of 9 MB more than it was',
      HTML,
      (bytes) => Buffer.concat([bytes, Buffer.alloc(9_000_000, 'a ')]),
      'Unexpected size of',
    ],
    ['an empty Word file', WORD, () => Buffer.alloc(0), `${reads}: no ZIP archive`],
    ['half a Word file', WORD, (bytes) => bytes.subarray(0, bytes.length / 2), `${reads}: no ZIP archive`],
    ['an archive of nothing', WORD, () => zipSync({}), `${reads}: no word/document.xml`],
    [
      'half an XML',
      WORD,
      inPart('word/document.xml', /<w:body>[\s\S]*/, '<w:body>'),
      `${reads}: word/document.xml is no`,
    ],
    [
      'XML that declares entities',
      WORD,
      inPart('word/document.xml', /^(<\?xml[^>]*>)/, '$1<!DOCTYPE x [<!ENTITY a "a">]>'),
      `${reads}: word/document.xml declares a document type`,
    ],
    [
      'XML nested without end',
      WORD,
      inPart(
        'word/document.xml',
        '</w:body>',
        `${'<w:smartTag>'.repeat(30_000)}${'</w:smartTag>'.repeat(30_000)}</w:body>`,
      ),
      `${reads}: it is nested too deeply`,
    ],
    [
      'one part that unpacks to 300 MB',
      WORD,
      unpackingTo('word/styles.xml', 300_000_000),
      `${reads}: it unpacks to more than 256000000 bytes`,
    ],
    [
      'XML that unpacks to 40 MB',
      WORD,
      unpackingTo('word/document.xml', 40_000_000),
      `${reads}: word/document.xml unpacks to 40000000 bytes`,
    ],
    [
      'thousands of parts',
      WORD,
      (bytes) =>
        zipSync({
          ...unzipSync(bytes),
          ...Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`x/${at}`, new Uint8Array()])),
        }),
      `${reads}: it holds more than 2000 files`,
    ],
    ['an empty PDF', PDF, () => Buffer.alloc(0), reads],
    ['half a PDF', PDF, (bytes) => bytes.subarray(0, bytes.length / 2), 'Unexpected'],
    ['zeros for a PDF', PDF, () => Buffer.alloc(50_000), reads],
    [
      'a PDF with a stream that unpacks to 257 MB',
      PDF,
      (bytes) =>
        Buffer.concat([
          bytes,
          Buffer.from('\n9999 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
          deflateSync(Buffer.alloc(257_000_000), { level: 1 }),
          Buffer.from('\nendstream\nendobj\n'),
        ]),
      "that can be searched for what is internal: stream 9999 can't be unpacked",
    ],
    ['half a list', 'facts.json', (bytes) => bytes.subarray(0, 3000), 'Unexpected JSON'],
    ['another list', 'facts.json', () => Buffer.from('null'), 'Unexpected value: Invalid input: expected object'],
    ['a list nested without end', 'facts.json', () => Buffer.from('['.repeat(100_000)), 'Unexpected JSON'],
    ['half a manifest', 'manifest.json', (bytes) => bytes.subarray(0, 500), 'Unexpected JSON'],
    ['another manifest', 'manifest.json', () => Buffer.from('[]'), 'Unexpected value: Invalid input: expected object'],
    [
      'a manifest that leads elsewhere',
      'manifest.json',
      replaced('"name": "press-release.en.html"', '"name": "../press-release.en.html"'),
      'Unexpected value at `files.3.name`',
    ],
  ])('%s', async (_, name, change, reason) => {
    await documents.edit(name, change)
    const { status, found, stderr } = await documents.verify()
    expect(found.map((one) => one.reason).join('\n')).toContain(reason)
    expect(status).toBe(1)
    expect(stderr).toBe('')
  })

  it('half a page still tells each fact that is gone, and that it was cut', async () => {
    await documents.edit(HTML, (bytes) => bytes.subarray(0, bytes.indexOf('</h1>') + 200))
    const { found } = await documents.verify()
    expect(found.find(({ ruleId }) => ruleId === 'verify-hash')?.note).toMatch(
      /^It ends before `<\/html>`: cut short\?/,
    )
    expect(found.filter(({ reason }) => reason.startsWith('Missing `people.bo.name`'))).not.toEqual([])
  })
})

describe('what is no plain file is not opened, and the rest is checked', () => {
  const place = {
    'a folder': (path: string) => mkdir(path),
    'a pipe that nobody writes to': async (path: string) => void execFileSync('mkfifo', [path]),
    'a link': (path: string) => symlink(join(path, '..', WORD), path),
    'a link to itself': (path: string) => symlink(path, path),
    'a link to what never ends': (path: string) => symlink('/dev/zero', path),
    'more bytes than memory': async (path: string) => {
      await writeFile(path, '')
      await truncate(path, 8e9)
    },
  }
  it.skipIf(process.platform === 'win32').each([
    ['a folder', HTML, /Unexpected folder, expected a file/],
    ['a pipe that nobody writes to', HTML, /Unexpected device, expected a file/],
    ['a pipe that nobody writes to', 'manifest.json', /Unexpected device, expected a file/],
    ['a link', HTML, /Unexpected link, expected a file/],
    ['a link to itself', PDF, /Unexpected link, expected a file/],
    ['a link to what never ends', 'facts.json', /Unexpected link, expected a file/],
    ['more bytes than memory', PDF, /Unexpected size of 8000000000 bytes/],
    ['more bytes than memory', 'manifest.json', /Unexpected size of 8000000000 bytes/],
  ] as const)('%s: %s', async (kind, name, reason) => {
    await rm(documents.path(name))
    await place[kind](documents.path(name))
    const { status, found } = await documents.verify()
    expect(found).toEqual([expect.objectContaining({ path: documents.path(name), severity: 'error' })])
    expect(found[0]?.reason).toMatch(reason)
    expect(status).toBe(1)
  })
})

describe('a manifest that no build wrote', () => {
  it.each<[string, (bytes: Buffer) => Uint8Array, string]>([
    [
      'a word in it',
      (bytes) => Buffer.from(bytes.toString().replace('"warnings": ', '"warnings": 1')),
      'Unexpected seal',
    ],
    [
      'a file twice',
      resealed(({ files }) => files.push(...files.slice(0, 1))),
      'Unexpected second entry of `briefing.en.docx`',
    ],
    [
      'no list of facts',
      resealed((manifest) => {
        manifest.files = manifest.files.filter(({ document }) => document !== 'facts')
      }),
      'Missing entry of `facts.json`',
    ],
    [
      'another size',
      resealed(({ files }) => {
        if (files[0]) files[0].bytes = 5
      }),
      'Unexpected size 5 in the manifest',
    ],
  ])('is told: %s', async (_, change, reason) => {
    await documents.edit('manifest.json', change)
    const { status, found } = await documents.verify()
    expect(found.map((one) => one.reason).join('\n')).toContain(reason)
    expect(status).toBe(1)
  })

  it('prints no commands to the terminal', async () => {
    await documents.edit(
      'manifest.json',
      resealed(({ record }) => {
        record.id = '\u001b[2Jgone\u202etxt.\nfake line'
      }),
    )
    const output = join(documents.folder, 'output')
    const { status, stderr } = await communique('verify', output, '--record', join(documents.folder, 'input', ID))
    expect(status).toBe(1)
    for (const text of ['\u001b', '\u202e', '\nfake line']) expect(stderr).not.toContain(text)
  })
})

it('leaves the folder as it is', async () => {
  const before = await readdir(documents.path(''))
  await documents.verify()
  expect(await readdir(documents.path(''))).toEqual(before)
})
