import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const src = join(root, 'src')

const writers = ['writers/html', 'writers/docx', 'writers/pdf']
const below = ['theme', 'document', 'record', 'language']

/** The parts of the program, and which others each may import. Imports go one way. */
const parts: Record<string, readonly string[]> = {
  'cli.ts': ['cli', 'desk/api', 'desk', 'index.ts', 'pipeline', 'writers/index.ts', 'writers', ...writers, ...below],
  cli: ['desk/api', 'desk', 'index.ts', 'pipeline', 'writers/index.ts', 'writers', ...writers, ...below],
  desk: ['desk/api.ts', 'desk/api', 'pipeline', 'writers/index.ts', 'writers', ...writers, ...below],
  'desk/page': ['desk/api.ts', 'desk/api'],
  'desk/api.ts': ['desk/api'],
  'desk/api': [],
  'index.ts': ['pipeline', 'writers/index.ts', 'writers', ...writers, ...below],
  pipeline: ['writers/index.ts', 'writers', ...writers, ...below],
  'writers/index.ts': ['writers', ...writers, ...below],
  writers: below,
  ...Object.fromEntries(writers.map((writer) => [writer, ['writers', ...below]])),
  theme: [],
  document: ['record', 'language'],
  record: ['language'],
  language: [],
}

/** Slashes, whatever the system. */
const posix = (path: string) => path.split(sep).join('/')

/** Part that a file of `src` belongs to: the longest name that it or its folders have. */
function partOf(file: string): string | undefined {
  return Object.keys(parts)
    .filter((part) => file === part || file.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** Every module that a TypeScript file names: imports, re-exports, `import()`, `import type`, types of `import()`, URLs beside it. */
function specifiers(source: string): string[] {
  const forms = [
    /^[ \t]*(?:import|export)\s[^'"`;]*?\bfrom\s*(['"])([^'"]+)\1/gm,
    /^[ \t]*import\s*(['"])([^'"]+)\1/gm,
    /\bimport\(\s*(['"])([^'"]+)\1/g,
    /\bnew URL\(\s*(['"])([^'"]+)\1\s*,\s*import\.meta\.url/g,
  ]
  return forms.flatMap((form) => [...source.matchAll(form)].map((match) => match[2] ?? ''))
}

/** What each file of `src` imports of ours, by path below `src`. */
function importsOf(folder: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return new Map(
    files.sort().map((file) => {
      const ours = specifiers(readFileSync(join(folder, file), 'utf8'))
        .filter((specifier) => /^\..*\.tsx?$/.test(specifier))
        .map((specifier) => posix(relative(folder, resolve(folder, dirname(file), specifier))))
      return [posix(file), [...new Set(ours)]]
    }),
  )
}

/** Imports that go the wrong way, as sentences. */
function wrongWay(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const faults: string[] = []
  for (const [file, targets] of imports) {
    const from = partOf(file)
    if (from === undefined) faults.push(`${file} belongs to no part of the program`)
    for (const target of targets) {
      const to = partOf(target)
      if (from === undefined || to === undefined || from === to) continue
      if (!parts[from]?.includes(to)) faults.push(`${file} imports ${target}: ${from} may not import ${to}`)
    }
  }
  return faults
}

/** The first circle of imports that is found, as a path that ends where it began; empty if there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    const start = path.indexOf(file)
    if (start >= 0) return [...path.slice(start), file]
    if (done.has(file)) return []
    for (const target of imports.get(file) ?? []) {
      const found = walk(target, [...path, file])
      if (found.length > 0) return found
    }
    done.add(file)
    return []
  }
  for (const file of imports.keys()) {
    const found = walk(file, [])
    if (found.length > 0) return found
  }
  return []
}

describe('the source tree', () => {
  const imports = importsOf(src)

  it('has files, and each import of ours leads to one', () => {
    expect(imports.size).toBeGreaterThan(0)
    const missing = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => !imports.has(target)).map((target) => `${file} imports ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('imports one way: cli → pipeline → writers → document → record → language', () => {
    expect(wrongWay(imports)).toEqual([])
  })

  it('has no circle', () => {
    expect(circle(imports)).toEqual([])
  })

  it('has small files (printed, not judged)', () => {
    const lines = [...imports.keys()]
      .map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').split('\n').length - 1 }))
      .sort((a, b) => b.lines - a.lines)
    const median = lines[Math.floor(lines.length / 2)]?.lines ?? 0
    const long = lines.filter((entry) => entry.lines > 200).map((entry) => `  ${entry.lines} ${entry.file}`)
    console.info(
      [
        `${lines.length} source files, median ${median} lines; over 200 lines:`,
        ...(long.length ? long : ['  none']),
      ].join('\n'),
    )
    expect(median).toBeGreaterThan(0)
  })
})

describe('what this test can see', () => {
  it.each([
    ["import { a } from './a.ts'", './a.ts'],
    ["import type { A } from '../a.ts'", '../a.ts'],
    ["import {\n  a,\n  b,\n} from './a.ts'", './a.ts'],
    ["import './a.ts'", './a.ts'],
    ["export * from './a.ts'", './a.ts'],
    ["export type { A } from './a.ts'", './a.ts'],
    ["const a = await import('./a.ts')", './a.ts'],
    ["type A = import('./a.ts').A", './a.ts'],
    ["const worker = new URL('./a.ts', import.meta.url)", './a.ts'],
  ])('%s', (source, module) => {
    expect(specifiers(source)).toEqual([module])
  })

  it('an example in a comment is no import', () => {
    expect(specifiers("/**\n * import { a } from './a.ts'\n */")).toEqual([])
  })

  it.each([
    ['record/parse.ts', 'document/compose.ts', 'record may not import document'],
    ['language/en.ts', 'record/schema.ts', 'language may not import record'],
    ['document/compose.ts', 'writers/writer.ts', 'document may not import writers'],
    ['document/compose.ts', 'theme/tokens.ts', 'document may not import theme'],
    ['theme/tokens.ts', 'language/en.ts', 'theme may not import language'],
    ['writers/html/index.ts', 'writers/pdf/state.ts', 'writers/html may not import writers/pdf'],
    ['writers/pdf/index.ts', 'pipeline/build.ts', 'writers/pdf may not import pipeline'],
    ['writers/writer.ts', 'writers/html/index.ts', 'writers may not import writers/html'],
    ['pipeline/build.ts', 'cli.ts', 'pipeline may not import cli.ts'],
    ['pipeline/build.ts', 'cli/options.ts', 'pipeline may not import cli'],
    ['cli/build.ts', 'cli.ts', 'cli may not import cli.ts'],
    ['pipeline/build.ts', 'desk/server.ts', 'pipeline may not import desk'],
    ['desk/server.ts', 'cli/report.ts', 'desk may not import cli'],
    ['desk/api/list.ts', 'record/record.ts', 'desk/api may not import record'],
    ['desk/page/main.ts', 'desk/server.ts', 'desk/page may not import desk'],
    ['utils/text.ts', 'language/en.ts', 'belongs to no part'],
  ])('%s must not import %s', (file, target, fault) => {
    expect(wrongWay(new Map([[file, [target]]])).join()).toContain(fault)
  })

  it('a circle', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', []],
      ['d.ts', ['b.ts']],
    ])
    expect(circle(imports)).toEqual(['b.ts', 'd.ts', 'b.ts'])
  })
})

describe('architecture.md', () => {
  /** Paths that a text names, as code or as a link, up to the first part that stands for many: `handlers/<node>.ts`. */
  const pathsIn = (text: string): string[] =>
    [...text.matchAll(/`([^`\s]+)`|\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((name) => /^[\w.@-][\w./@<>*{},-]*$/.test(name))
      .map((name) => name.replace(/(^|\/)[^/]*[<>*{}].*$/, '$1'))
      .filter((name) => name !== '')

  const files = ['src', 'templates', 'test', 'lint']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))

  /** Whether a name is a path of ours that leads nowhere. A path starts at the root, or at any folder below: `handlers/`. */
  const leadsNowhere = (name: string): boolean => {
    const [first = ''] = name.split('/')
    const code = /\.(?:ts|hbs|grit)$/.test(name)
    const ours =
      code || name.endsWith('/') || (name.includes('/') && [root, src].some((base) => existsSync(join(base, first))))
    const end = `/${name.replace(/\/$/, '')}`
    return ours && !existsSync(join(root, name)) && !files.some((file) => `/${posix(file)}`.endsWith(end))
  }

  it('names only paths that exist', () => {
    const named = pathsIn(readFileSync(join(root, 'architecture.md'), 'utf8'))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(leadsNowhere)).toEqual([])
  })

  it.each([
    ['`src/record/nothing.ts`', 'src/record/nothing.ts'],
    ['`record/nothing.ts`', 'record/nothing.ts'],
    ['`nothing.ts`', 'nothing.ts'],
    ['`gone/`', 'gone/'],
    ['[the old one](src/gone.ts)', 'src/gone.ts'],
    ['`src/gone/<node>.ts`', 'src/gone/'],
  ])('a path that is gone would be found: %s', (text, path) => {
    expect(pathsIn(text).filter(leadsNowhere)).toEqual([path])
  })

  it.each([
    '`src/record/schema.ts`',
    '`record/schema.ts`',
    '`schema.ts`',
    '`handlers/<node>.ts`',
    '`src/record/<rule>.ts`',
    '[schema](src/record/schema.ts)',
    '`application/pdf`',
    '`exchange-record/1`',
    '`output/<id>/manifest.json`',
    '`cli → pipeline`',
    '[site](https://example.org/gone.ts)',
  ])('%s is no fault', (text) => {
    expect(pathsIn(text).filter(leadsNowhere)).toEqual([])
  })
})
