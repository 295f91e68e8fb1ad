import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { communique, folder } from './run.ts'

const ID = '2024-07-02-smart-pumch'

/** Text of each finished document, in reading order, by other people's readers. */
async function texts(output: string): Promise<Record<'release' | 'briefing' | 'summary', string>> {
  const path = (name: string) => join(output, ID, name)
  const html = await readFile(path('press-release.en.html'), 'utf8')
  const word = await mammoth.extractRawText({ path: path('briefing.en.docx') })
  const task = getDocument({ data: new Uint8Array(await readFile(path('summary.en.pdf'))), verbosity: 0 })
  const pdf = await task.promise
  let summary = ''
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    summary += items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  }
  await task.destroy()
  return { release: html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' '), briefing: word.value, summary }
}

/** A copy of a template with one thing changed. */
async function change(own: string, name: string, edit: (text: string) => string): Promise<void> {
  await writeFile(join(own, name), edit(await readFile(join('templates', name), 'utf8')))
}

/** Exchanges two blocks of a template that begin with a heading each. */
function swap(text: string, first: string, second: string): string {
  const block = (start: string) => {
    const at = text.indexOf(start)
    const end = text.indexOf('\n## ', at + 1)
    return text.slice(at, end)
  }
  const [a, b] = [block(first), block(second)]
  return text.replace(a, '\u0000').replace(b, a).replace('\u0000', b)
}

describe('an institution that edits templates alone', () => {
  let found: Awaited<ReturnType<typeof texts>>
  beforeAll(async () => {
    const own = join(await folder(), 'own')
    await mkdir(own)
    const tour = '## {{heading "tour"}}'
    const outcomes = '## {{heading "outcomes"}}'
    await change(own, 'press-release.md.hbs', (text) =>
      swap(text, tour, outcomes).replace('## {{heading "discussion"}}', '## What was asked'),
    )
    await change(own, 'briefing.md.hbs', (text) =>
      swap(text, tour, outcomes).replace('## {{label "action-register"}}', '## Who does what'),
    )
    await change(own, 'summary.md.hbs', (text) =>
      swap(text, tour, outcomes).replace('## {{heading "next-steps"}}', '## What comes next'),
    )
    await writeFile(join(own, 'labels.en.yaml'), 'participants: Who was there\n')
    const output = await folder()
    const { status, stderr } = await communique(
      'build',
      join('input', ID),
      '--templates',
      own,
      '--output',
      output,
      '--language',
      'en',
    )
    expect([status, stderr.includes(' error ')]).toEqual([0, false])
    found = await texts(output)
  })

  it.each(['release', 'briefing', 'summary'] as const)('changes the order of sections in the %s', (name) => {
    const text = found[name].replace(/\s+/g, ' ')
    const [outcomes, tour] = [text.indexOf('The exchange laid the foundation'), text.indexOf('the delegation toured')]
    expect(outcomes).toBeGreaterThan(0)
    expect(tour).toBeGreaterThan(outcomes)
  })

  it.each([
    ['release', 'What was asked'],
    ['briefing', 'Who does what'],
    ['summary', 'What comes next'],
  ] as const)('changes a wording in the %s', (name, words) => {
    expect(found[name]).toContain(words)
  })

  it('changes a label wherever it is printed', () => {
    expect(found.briefing).toContain('Who was there')
    expect(found.summary).toContain('Who was there')
  })
})

describe('a mistake in an own template', () => {
  it('is told by file, line and column, and nothing is written', async () => {
    const own = await folder()
    await cp('templates/summary.md.hbs', join(own, 'summary.md.hbs'))
    await change(own, 'summary.md.hbs', (text) => `${text}\n{{archive.righst}}\n`)
    const lines = (await readFile(join(own, 'summary.md.hbs'), 'utf8')).split('\n').length
    const { status, stdout, stderr } = await communique(
      'build',
      'input/2027-03-08-open-tide',
      '--preview',
      '--templates',
      own,
      '--output',
      await folder(),
      '--language',
      'en',
    )
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(
      `${join(own, 'summary.md.hbs')}:${lines - 1}:3-${lines - 1}:17 error Unexpected fact \`righst\``,
    )
    expect(stderr).toContain('Did you mean `rights`?')
  })

  it('of the theme too', async () => {
    const own = await folder()
    await change(own, 'theme.yaml', (text) => text.replace('ink: "#1c2430"', 'ink: blue'))
    const { status, stderr } = await communique(
      'build',
      join('input', ID),
      '--templates',
      own,
      '--output',
      await folder(),
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/theme\.yaml:4:8-4:8 error Unexpected value at `color.ink`: a colour such as `#1f3a5f`/)
  })
})
