import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/*
 * The house rules that the linter holds, each shown by code that breaks it. All examples are linted in one run, with the
 * project's own configuration, in a folder of their own.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const impure = [
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  'Math.random()',
  '[1].map(Math.random)',
  'Temporal.Now.instant()',
  'crypto.randomUUID()',
  'process.env.HOME',
  "process.env['HOME']",
  'process.exit(1)',
].map((code, index) => ({
  code,
  file: `src/document/impure-${index}.ts`,
  source: `export const value = () => ${code}\n`,
}))

const impureImports = [
  "import { env } from 'node:process'",
  "import { exit as quit } from 'node:process'",
  "import { randomBytes } from 'node:crypto'",
].map((code, index) => ({ code, file: `src/record/impure-${index}.ts`, source: `${code}\n` }))

const upward = [
  ['src/record', '../document', 'record imports language'],
  ['src/record/rules', '../../writers', 'record imports language'],
  ['src/document', '../theme', 'document imports record and language'],
  ['src/document', '../writers', 'document imports record and language'],
  ['src/language', '../record', 'language imports nothing of ours'],
  ['src/theme', '../language', 'theme imports nothing of ours'],
  ['src/writers', '../pipeline', 'writers import theme'],
  ['src/writers/html', '../docx', 'writers never import one another'],
  ['src/writers/html/handlers', '../../pdf/handlers', 'writers never import one another'],
  ['src/writers/docx', '../pdf', 'writers never import one another'],
  ['src/writers/pdf', '../html', 'writers never import one another'],
  ['src/pipeline', '../cli.ts', 'pipeline imports writers'],
  ['src/pipeline', '../cli', 'pipeline imports writers'],
].map(([folder = '', target = '', message = ''], index) => {
  const module = target.endsWith('.ts') ? target : `${target}/base.ts`
  return {
    file: `${folder}/upward-${index}.ts`,
    module,
    message,
    source: `import { base } from '${module}'\n\nexport const value = base\n`,
  }
})

const allowed = [
  { file: 'src/language/base.ts', source: 'export const base = 1\n' },
  { file: 'src/theme/base.ts', source: 'export const base = 1\n' },
  {
    file: 'src/record/base.ts',
    source: "import { base as language } from '../language/base.ts'\n\nexport const base = language\n",
  },
  {
    file: 'src/document/base.ts',
    source:
      "import { createHash } from 'node:crypto'\nimport { base as language } from '../language/base.ts'\nimport { base as record } from '../record/base.ts'\n\nexport const base = [language, record, new Date('2024-07-02'), new Date(0), createHash('sha256')]\n",
  },
  {
    file: 'src/writers/html/base.ts',
    source:
      "import { base as document } from '../../document/base.ts'\nimport { base as theme } from '../../theme/base.ts'\n\nexport const base = [document, theme]\n",
  },
  {
    file: 'src/pipeline/base.ts',
    source: "import { base as html } from '../writers/html/base.ts'\n\nexport const base = html\n",
  },
  {
    file: 'src/cli.ts',
    source:
      "import { base as pipeline } from './pipeline/base.ts'\n\nexport const base = [pipeline, Date.now(), process.env.HOME]\nprocess.exitCode = 1\n",
  },
]

const targets = ['cli', 'writers', 'writers/docx', 'writers/pdf', 'writers/pdf/handlers'].map((folder) => ({
  file: `src/${folder}/base.ts`,
  source: 'export const base = 1\n',
}))

const circle = [
  { file: 'src/record/circle-a.ts', source: "import type { B } from './circle-b.ts'\n\nexport type A = B | 1\n" },
  { file: 'src/record/circle-b.ts', source: "import type { A } from './circle-a.ts'\n\nexport type B = A[] | 2\n" },
]

const project = mkdtempSync(join(tmpdir(), 'communique-lint-'))
let found: { file: string; text: string }[] = []

/** What the linter says of one file, a line each, rule first. */
const said = (file: string): string[] => found.filter((message) => message.file === file).map(({ text }) => text)

beforeAll(() => {
  const configuration = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  // the copy has no repository around it
  writeFileSync(join(project, 'biome.json'), JSON.stringify({ ...configuration, $schema: undefined, vcs: undefined }))
  cpSync(join(root, 'lint'), join(project, 'lint'), { recursive: true })
  for (const { file, source } of [...impure, ...impureImports, ...upward, ...allowed, ...targets, ...circle]) {
    mkdirSync(join(project, dirname(file)), { recursive: true })
    writeFileSync(join(project, file), source)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'], {
    cwd: project,
    encoding: 'utf8',
  })
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; message: string; location: { path: string } }[]
  }
  found = report.diagnostics.map(({ category, message, location }) => ({
    file: location.path.replaceAll('\\', '/'),
    text: `${category}: ${message}`,
  }))
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('the clock, randomness and the environment come in at the edge', () => {
  it.each([...impure, ...impureImports])('$code is an error', ({ file }) => {
    expect(said(file).join('\n')).toContain('plugin: Unexpected clock, randomness or environment')
  })
})

describe('imports go one way', () => {
  it.each(upward)('$file must not import $module', ({ file, message }) => {
    expect(said(file).join('\n')).toMatch(new RegExp(`^lint/style/noRestrictedImports: .*${message}`, 'm'))
  })

  it('nor in a circle, not even of types', () => {
    expect(said('src/record/circle-a.ts').join('\n')).toContain('lint/suspicious/noImportCycles')
  })
})

it.each(allowed)('$file is as it should be', ({ file }) => {
  expect(said(file)).toEqual([])
})
