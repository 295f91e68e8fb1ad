import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Finished, finished, inPart } from '../pipeline/verify/finished.ts'
import { tool } from './tool.ts'

let documents: Finished
beforeAll(async () => {
  documents = await finished()
})

const soffice = tool('soffice')

describe.skipIf(!soffice)('a briefing that LibreOffice saved again (soffice)', () => {
  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-saved-'))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const saved = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, documents.path('briefing.en.docx')]
    execFileSync('soffice', [profile, '--headless', ...saved], { timeout: 120_000, stdio: 'ignore' })
    await copyFile(join(folder, 'briefing.en.docx'), documents.path('briefing.en.docx'))
  })

  it('differs in its hash alone: no fact and no word', async () => {
    const { status, found } = await documents.verify()
    expect(status).toBe(1)
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['verify-hash'])
    expect(found[0]?.note).toMatch(/^Saved again by LibreOffice.* No fact and no word differs\.$/)
  })

  it('tells a fact and a word that somebody changed in it', async () => {
    await documents.edit(
      'briefing.en.docx',
      inPart('word/document.xml', 'Install 14 tide gauges', 'Install 12 tide gauges'),
    )
    await documents.edit(
      'briefing.en.docx',
      inPart('word/document.xml', 'runs 18 minutes ahead', 'runs 19 minutes ahead'),
    )
    const { found } = await documents.verify()
    expect(found.map(({ ruleId, actual }) => [ruleId, actual])).toEqual(
      expect.arrayContaining([
        ['verify-fact', 'Install 12 tide gauges'],
        ['verify-words', '19'],
      ]),
    )
    expect(found[0]?.note).toContain('Facts that differ: 1; other words: 1 place;')
  })
})

const qpdf = tool('qpdf')

describe.skipIf(!qpdf)('a summary that was taken apart and put together again (qpdf)', () => {
  it.each([[['--object-streams=disable', '--qdf']], [['--linearize']]])(
    '%s: differs in its hash alone',
    async (options) => {
      const made = await finished()
      const path = made.path('summary.en.pdf')
      execFileSync('qpdf', [...options, '--replace-input', path])
      const { found } = await made.verify()
      expect(found.map(({ ruleId }) => ruleId)).toEqual(['verify-hash'])
      expect(found[0]?.note).toBe('No fact and no word differs.')
    },
  )
})
