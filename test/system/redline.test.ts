import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FlowContent } from '../../src/document/nodes.ts'
import { compareWord } from '../../src/pipeline/redline/word/compare.ts'
import { settled } from '../pipeline/redline/settled.ts'
import { briefing } from '../writers/docx/briefing.ts'
import { written } from '../writers/docx/read.ts'
import { documentOf, paragraph } from '../writers/specimen.ts'
import { has, run } from './tool.ts'

/* Redlines in the hands of other programs: pandoc decides on the changes, LibreOffice opens and prints them. */

let folder = ''
const at = (name: string) => join(folder, name)

const tags = ['en', 'zh-Hans'] as const

/** A briefing and a later one: a paragraph goes, another comes, words change everywhere. */
function versions(tag: (typeof tags)[number]) {
  const old = briefing(tag).tree.children as FlowContent[]
  const text = JSON.stringify(old)
  const now: FlowContent[] = JSON.parse(
    tag === 'en'
      ? text.replaceAll('September', 'October').replaceAll('wave tank', 'towing tank')
      : text.replaceAll('九月', '十月').replaceAll('造波', '拖曳'),
  )
  const added = paragraph(tag === 'en' ? 'Nothing else is to be decided.' : '此外无需决定。')
  const gone = paragraph(tag === 'en' ? 'This was said in passing.' : '此为顺带提及。')
  return { old: [...old, gone, paragraph('1950')], now: [...now, paragraph('1950'), added] }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-redline-'))
  for (const tag of tags) {
    const { old, now } = versions(tag)
    const file = async (nodes: FlowContent[]) => (await written(documentOf(tag, nodes, { name: 'briefing' }))).bytes
    const [before, after] = [await file(old), await file(now)]
    const front = await file([paragraph('Front matter.')])
    const by = { language: tag, author: 'Ada Larkin', date: '2027-03-09T08:00:00Z' }
    await writeFile(at(`old.${tag}.docx`), before)
    await writeFile(at(`new.${tag}.docx`), after)
    await writeFile(at(`redline.${tag}.docx`), compareWord(before, after, by).bytes)
    await writeFile(at(`front.${tag}.docx`), compareWord(before, after, { ...by, front }).bytes)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.skipIf(!has('pandoc')).each(tags)('pandoc, in %s', (tag) => {
  /** Text without layout: rows of tables that went leave empty ones behind, which pandoc does not take out. */
  const plain = async (name: string, changes: 'accept' | 'reject') => {
    const options = ['--from', 'docx', '--to', 'json', `--track-changes=${changes}`]
    const texts: string[] = []
    JSON.parse(await run('pandoc', ...options, at(`${name}.${tag}.docx`)), (key, value) => {
      if (key === 'c' && typeof value === 'string') texts.push(value)
      return value
    })
    return texts.join('')
  }

  it('has the newer text when it accepts all', async () => {
    expect(await plain('redline', 'accept')).toBe(await plain('new', 'accept'))
  })

  it('has the older text when it rejects all', async () => {
    expect(await plain('redline', 'reject')).toBe(await plain('old', 'reject'))
  })

  it('finds author and moment on what changed', async () => {
    const text = await run(
      'pandoc',
      '--from',
      'docx',
      '--to',
      'markdown',
      '--track-changes=all',
      at(`redline.${tag}.docx`),
    )
    expect(text).toMatch(/\.insertion\s+author="Ada Larkin"\s+date="2027-03-09T08:00:00Z"/)
    expect(text).toMatch(/\.deletion\s+author="Ada Larkin"/)
  })
})

describe.skipIf(!has('soffice', 'pdftotext')).each(tags)('LibreOffice, in %s', (tag) => {
  it('opens it, prints both versions of what changed, the front on pages of its own', async () => {
    const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`
    const file = at(`front.${tag}.docx`)
    await run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file)
    await access(at(`front.${tag}.pdf`))
    const text = await run('pdftotext', '-layout', at(`front.${tag}.pdf`), '-')
    const [front = '', first = ''] = text.split('\f')
    expect(front).toContain('Front matter.')
    expect(front).not.toContain('1950')
    expect(first.replace(/\s/g, '')).toContain(tag === 'en' ? 'SeptemberOctober' : '九月十月')
  })

  it('gives either version back when it writes the file itself', async () => {
    const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`
    const out = at('again')
    await run(
      'soffice',
      profile,
      '--headless',
      '--convert-to',
      'docx:Office Open XML Text',
      '--outdir',
      out,
      at(`redline.${tag}.docx`),
    )
    const again = await readFile(join(out, `redline.${tag}.docx`))
    const words = (bytes: Uint8Array, decision: 'accept' | 'reject') =>
      JSON.stringify(settled(bytes, decision).body).replace(/[^\p{L}\p{N}]/gu, '')
    expect(words(again, 'accept')).toContain(tag === 'en' ? 'October' : '十月')
    expect(words(again, 'accept')).not.toContain(tag === 'en' ? 'September' : '九月')
    expect(words(again, 'reject')).not.toContain(tag === 'en' ? 'October' : '十月')
  })
})
