import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const output = mkdtempSync(join(tmpdir(), 'communique-loaded-'))
const record = 'input/2024-07-02-smart-pumch'

/** The packages that a command loads. */
function loadedBy(...args: string[]): string[] {
  const { stderr } = spawnSync('node', ['--import', './test/bundle/loaded.js', 'src/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return JSON.parse(/^loaded (.*)$/m.exec(stderr)?.[1] ?? 'null') as string[]
}

const build = (only: string) =>
  loadedBy('build', record, '--only', only, '--output', output, '--now', '2027-06-01T00:00Z')

const pdf = ['pdfkit', 'fontkit', 'linebreak', 'hyphen']
const word = ['docx']
const html = ['rehype-stringify', 'remark-rehype', 'rehype-sanitize']
const reading = ['pdfjs-dist', 'hast-util-from-html']
const others = ['tinypool', 'sharp', 'cli-progress', '@xmldom/xmldom', 'diff']

describe('a command loads what it needs and nothing else', { timeout: 60_000 }, () => {
  afterAll(() => rmSync(output, { recursive: true, force: true }))

  it.each([
    ['--version', [], []],
    ['schema', [], ['zod']],
    ['check', [record], ['zod', 'yaml', 'micromark']],
  ])('%s', (command, paths, needed) => {
    const loaded = loadedBy(command, ...paths)
    expect(loaded).toEqual(expect.arrayContaining(['commander', ...needed]))
    for (const name of [...pdf, ...word, ...html, ...reading, ...others]) expect(loaded).not.toContain(name)
  })

  it.each([
    ['press-release', html, [...pdf, ...word]],
    ['briefing', word, [...pdf, ...html]],
    ['summary', pdf, []],
  ])('build --only %s', (only, needed, not) => {
    const loaded = build(only)
    expect(loaded).toEqual(expect.arrayContaining(['handlebars', ...needed]))
    for (const name of [...not, 'pdfjs-dist', 'tinypool', 'sharp']) expect(loaded).not.toContain(name)
  })
})
