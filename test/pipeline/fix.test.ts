import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChangedMeanwhileError, fixFiles, replaceUnchanged } from '../../src/pipeline/fix.ts'
import { defaultStyle } from '../../src/record/style/settings.ts'

const original =
  '---\nschema: exchange-record/1\nid: visit\nlanguage: en\n---\n\n# Visit\n\n## Lead\n\nOn 2031-07-02, they met.\n'
const translation =
  '\uFEFF---\r\nschema: exchange-record/1\r\ntranslates: visit\r\nlanguage: zh-Hans\r\n---\r\n\r\n# 访问\r\n\r\n## 导语\r\n\r\n会面,交流。\r\n'

let folder: string
let bundle: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fix-'))
  bundle = join(folder, 'visit')
  await mkdir(bundle)
  await writeFile(join(bundle, 'record.md'), original)
  await writeFile(join(bundle, 'record.zh-Hans.md'), translation)
})
afterEach(() => rm(folder, { recursive: true }))

const text = (name: string) => readFile(join(bundle, name), 'utf8')

describe('mending the files of a record', () => {
  it('writes each whole, and leaves nothing beside it', async () => {
    const fixed = await fixFiles({ path: bundle }, defaultStyle, { dryRun: false })
    expect(fixed.map(({ path }) => path)).toEqual([join(bundle, 'record.md'), join(bundle, 'record.zh-Hans.md')])
    expect(await text('record.md')).toBe(original.replace('2031-07-02', 'July 2, 2031'))
    expect(await text('record.zh-Hans.md')).toBe(translation.replace('会面,', '会面，'))
    expect((await readdir(bundle)).sort()).toEqual(['record.md', 'record.zh-Hans.md'])
    expect(await fixFiles({ path: bundle }, defaultStyle, { dryRun: false })).toEqual([])
  })

  it('shows what it would do, and does nothing', async () => {
    const [english] = await fixFiles({ path: bundle }, defaultStyle, { dryRun: true })
    expect(english?.diff).toBe(`--- ${join(bundle, 'record.md')}
+++ ${join(bundle, 'record.md')}
@@ -8,4 +8,4 @@
 
 ## Lead
 
-On 2031-07-02, they met.
+On July 2, 2031, they met.
`)
    expect(await text('record.md')).toBe(original)
    expect(await text('record.zh-Hans.md')).toBe(translation)
  })

  it('keeps the permissions of a file, and a link a link', async () => {
    await writeFile(join(bundle, 'own.txt'), original)
    await chmod(join(bundle, 'own.txt'), 0o640)
    await rm(join(bundle, 'record.md'))
    await symlink('own.txt', join(bundle, 'record.md'))
    await fixFiles({ path: bundle }, defaultStyle, { dryRun: false })
    expect(await text('own.txt')).toContain('July 2, 2031')
    expect((await stat(join(bundle, 'own.txt'))).mode & 0o777).toBe(0o640)
    const entries = await readdir(bundle, { withFileTypes: true })
    expect(entries.find(({ name }) => name === 'record.md')?.isSymbolicLink()).toBe(true)
  })

  it('leaves alone what is not UTF-8', async () => {
    const bytes = Buffer.from(original.replace('met', 'm\xE9t'), 'latin1')
    await writeFile(join(bundle, 'record.md'), bytes)
    await rm(join(bundle, 'record.zh-Hans.md'))
    expect(await fixFiles({ path: bundle }, defaultStyle, { dryRun: false })).toEqual([])
    expect((await readFile(join(bundle, 'record.md'))).equals(bytes)).toBe(true)
  })

  it('leaves alone what somebody changed after it was read', async () => {
    const path = join(bundle, 'record.md')
    const file = { name: 'record.md', path, bytes: Buffer.from('As it was read.'), sha256: '' }
    await expect(replaceUnchanged(file, Buffer.from('Mended.'))).rejects.toThrow(ChangedMeanwhileError)
    expect(await text('record.md')).toBe(original)
    expect((await readdir(bundle)).sort()).toEqual(['record.md', 'record.zh-Hans.md'])
  })
})
