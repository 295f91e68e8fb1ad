import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../bundle/bundle.ts'
import { putInPlace } from '../../bundle/fresh.js'

const root = resolve(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'communique-bundle-'))
const folder = mkdtempSync(join(root, 'dist-'))
const record = 'input/2024-07-02-smart-pumch'

/** Runs the program that `entry` starts, in the root of the project. */
const run = (entry: string, ...args: string[]) =>
  execFileSync('node', [entry, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Builds the sample and gives every file by name. */
function built(entry: string, name: string, workers: string): Map<string, string> {
  const output = join(scratch, name)
  run(entry, 'build', record, '--output', output, '--now', '2027-06-01T00:00Z', '--workers', workers, '--quiet')
  const made = join(output, '2024-07-02-smart-pumch')
  return new Map(readdirSync(made).map((file) => [file, readFileSync(join(made, file), 'latin1')]))
}

describe('a program that runs while another takes its place', () => {
  const place = join(scratch, 'place')
  const DAY = 24 * 60 * 60 * 1000

  /** Puts a program in its place, made so many days after the first, and gives the parts that are there then. */
  function put(day: number, ...parts: string[]): string[] {
    const [made, began] = [mkdtempSync(join(scratch, 'made-')), Date.parse('2027-06-01T00:00Z') + day * DAY]
    mkdirSync(join(made, 'parts'))
    for (const name of ['cli.js', ...parts.map((part) => `parts/${part}.js`)]) {
      writeFileSync(join(made, name), `day ${day}`)
      utimesSync(join(made, name), began / 1000 + 2, began / 1000 + 2)
    }
    putInPlace(made, place, 'cli.js', began)
    expect(readFileSync(join(place, 'cli.js'), 'utf8')).toBe(`day ${day}`)
    expect(statSync(join(place, 'cli.js')).mtimeMs).toBe(began)
    return readdirSync(join(place, 'parts')).map((name) => name.replace('.js', ''))
  }

  it('finds the parts that it has not loaded yet, for a week after it was replaced', () => {
    expect(put(0, 'a-1', 'b-1')).toEqual(['a-1', 'b-1'])
    expect(put(30, 'a-1', 'b-2')).toEqual(['a-1', 'b-1', 'b-2'])
    expect(put(36, 'a-2', 'b-2')).toEqual(['a-1', 'a-2', 'b-1', 'b-2'])
    expect(put(38, 'a-2', 'b-2')).toEqual(['a-1', 'a-2', 'b-2'])
    expect(put(44, 'a-2', 'b-3')).toEqual(['a-2', 'b-2', 'b-3'])
    expect(readFileSync(join(place, 'parts/a-2.js'), 'utf8')).toBe('day 44')
  })
})

describe('the program in few files', () => {
  beforeAll(() => bundle(folder), 60_000)
  afterAll(() => {
    for (const made of [folder, scratch]) rmSync(made, { recursive: true, force: true })
  })

  it('makes the same bytes as from source', () => {
    const source = built('src/cli.ts', 'source', '1')
    const bundled = built(join(folder, 'cli.js'), 'bundled', '1')
    expect([...bundled.keys()]).toEqual([...source.keys()])
    expect(source.size).toBe(8)
    for (const [file, bytes] of source) expect(bundled.get(file) === bytes, file).toBe(true)
  }, 60_000)

  it('finds its worker threads: those that build, and the one that reads PDFs back', () => {
    const bundled = join(folder, 'cli.js')
    const output = join(scratch, 'threads')
    run(bundled, 'build', '--output', output, '--now', '2027-06-01T00:00Z', '--workers', '2', '--quiet')
    const said = run(bundled, 'verify', output, '--now', '2027-06-01T00:00Z')
    expect(said).toMatch(/2024-07-02-smart-pumch.*all as the record has them/)
  }, 60_000)

  it('brings the licences of the packages that are in it', () => {
    const text = readFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['zod', 'pdfkit', 'linebreak', 'docx', 'handlebars']) {
      expect(text).toMatch(new RegExp(`^${name} \\d[^\n]*\\n\\n(?:[^\n]*\\n){0,6}?[^\n]*copyright`, 'im'))
    }
    expect(text).not.toMatch(/^sharp \d/m)
  })

  it('is a library too', async () => {
    const library = (await import(join(folder, 'index.js'))) as Record<string, unknown>
    expect(Object.keys(library)).toEqual(expect.arrayContaining(['buildRecord', 'checkRecord', 'loadTemplates']))
  })
})
