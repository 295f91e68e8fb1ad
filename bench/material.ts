import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawned } from './measure.ts'

const sample = 'input/2024-07-02-smart-pumch'
const id = '2024-07-02-smart-pumch'
export const now = '2027-06-01T00:00Z'
export const cli = 'dist/cli.js'

/** Folder of one run of the bench, for whoever it is removed by at the end. */
export const scratch = mkdtempSync(join(tmpdir(), 'communique-bench-'))

const source = readFileSync(`${sample}/record.md`, 'utf8')

/** The story of the sample, without its facts, names written out: what the peers get, which is less than what we print. */
const story = source
  .replace(/^---\n[\s\S]*?\n---\n/, '')
  .replace(/^:::.*$/gm, '')
  .replace(/:(?:person|org|event)\[([^\]]*)\]/g, '$1')

/** Files that the peers read. */
export const files = { markdown: join(scratch, 'story.md'), typst: join(scratch, 'story.typ') }

/** The story as Typst. */
export const typstStory = story
  .split(/\n{2,}/)
  .map((block) => {
    const [, marks, title] = /^(#+) (.*)$/s.exec(block.trim()) ?? []
    return marks ? `${'='.repeat(marks.length)} #${JSON.stringify(title)}` : `#${JSON.stringify(block.trim())}`
  })
  .join('\n\n')

writeFileSync(files.markdown, story)
writeFileSync(files.typst, typstStory)

/** Makes a folder of records that differ from the sample in their ids alone, one language each. */
export function records(count: number): string {
  const folder = join(scratch, `records-${count}`)
  for (let n = 1; n <= count; n++) {
    const name = `2024-07-02-visit-${String(n).padStart(5, '0')}`
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'record.md'), source.replace(`id: ${id}`, `id: ${name}`))
  }
  return folder
}

/** The sample in the language of `story` alone: what the peers are given is no translation either. */
export const monolingual = (): string => {
  const folder = records(1)
  return join(folder, readdirSync(folder)[0] ?? '')
}

/** A record with so many participants, and a presentation by every fifth. */
export function giant(participants: number): string {
  const name = `2024-07-02-giant-${participants}`
  const numbers = Array.from({ length: participants }, (_, n) => n + 1)
  const people = numbers.map((n) => `  - { id: p${n}, name: Guest Number${n}, party: visitor }\n`).join('')
  const talks = numbers
    .filter((n) => n % 5 === 0)
    .map((n) => `  - { id: t${n}, speaker: p${n}, title: Findings of group ${n} }\n`)
    .join('')
  const text = source
    .replace(`id: ${id}`, `id: ${name}`)
    .replace('units:\n', `${people}units:\n`)
    .replace('presentations:\n', `presentations:\n${talks}`)
  mkdirSync(join(scratch, name), { recursive: true })
  writeFileSync(join(scratch, name, 'record.md'), text)
  return join(scratch, name)
}

let outputs = 0

/** A folder that nothing was written into: where documents stand already, as many again are neither written nor synced. */
export const freshOutput = (): string => join(scratch, `output-${++outputs}`)

/** The program as it is published, which has its templates compiled ahead. */
export const library = async (): Promise<typeof import('../src/index.ts')> =>
  import(new URL('../dist/index.js', import.meta.url).href)

/** The program in a process of its own. */
export const communique = (...args: readonly string[]) => spawned(process.execPath, [cli, ...args])
