import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { helpers } from '../document/helpers/index.ts'
import type { TemplateFile, TemplateSet } from '../document/template/set.ts'
import { type CompiledSet, compileSet } from '../document/template/template.ts'
import { languageFor } from '../language/index.ts'
import type { LabelName } from '../language/labels.ts'
import type { Language } from '../language/language.ts'
import { type Theme, themeSchema } from '../theme/tokens.ts'
import type { Logo } from '../writers/writer.ts'
import { labelsSchema } from './labels.ts'
import { type Files, templateFiles } from './template-files.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

/** Everything in a templates folder, ready for use. */
export interface Templates {
  readonly compiled: CompiledSet
  /** Sources of what public documents are made of, for whoever asks whether a word is the record's or a template's. */
  readonly publicTexts: readonly string[]
  readonly page: TemplateFile
  readonly theme: Theme
  readonly logo: Logo | undefined
  readonly wordTemplate: Uint8Array | undefined
  /** Words of their own in place of ours, by language: `labels.en.yaml`. */
  readonly labels: ReadonlyMap<string, Partial<Record<LabelName, string>>>
}

/** Languages with a templates folder's own words in place of ours. */
export function languagesOf({ labels }: Templates): (tag: string) => Language {
  return (tag) => {
    const language = languageFor(tag)
    const own = labels.get(language.tag)
    return own ? { ...language, labels: { ...language.labels, ...own } } : language
  }
}

const DOCUMENTS = ['press-release', 'briefing', 'summary'] as const

const read = async (path: string): Promise<YamlFile & TemplateFile> => ({ path, text: await readFile(path, 'utf8') })

async function templateSet(files: Files, partials: Files): Promise<TemplateSet> {
  const load = async (entries: [string, string][]) =>
    new Map(await Promise.all(entries.map(async ([name, path]) => [name, await read(path)] as const)))
  const documents = DOCUMENTS.map((name): [string, string] => [name, files.get(`${name}.md.hbs`) ?? ''])
  const named = [...partials]
    .filter(([name]) => name.endsWith('.md.hbs'))
    .map(([name, path]): [string, string] => [basename(name, '.md.hbs'), path])
  return { documents: await load(documents), partials: await load(named) }
}

/** Our own templates of documents, as they are in their files. */
export async function ownTemplateSet(): Promise<TemplateSet> {
  const { files, partials } = await templateFiles(undefined)
  return templateSet(files, partials)
}

async function logoOf(theme: Theme, files: Files): Promise<Logo | undefined> {
  if (!theme.logo) return undefined
  const path = files.get(theme.logo.file)
  if (!path) {
    throw new RangeError(
      `Unexpected logo \`${theme.logo.file}\` in theme.yaml, expected a file in the templates folder`,
    )
  }
  return { bytes: await readFile(path), alt: theme.logo.alt, height: theme.logo.height }
}

async function labelsOf(files: Files): Promise<Templates['labels']> {
  const labels = new Map<string, Partial<Record<LabelName, string>>>()
  for (const [name, path] of files) {
    const tag = /^labels\.([A-Za-z0-9-]+)\.yaml$/.exec(name)?.[1]
    if (tag) labels.set(tag, readYamlFile(await read(path), labelsSchema))
  }
  return labels
}

/**
 * Reads a templates folder; what it lacks comes from ours, file by file.
 *
 * @throws VFileMessages (one or an array) for mistakes in a file, the file system's error when a file can't be read.
 */
export async function loadTemplates(folder?: string): Promise<Templates> {
  const { files, partials } = await templateFiles(folder)
  const theme = readYamlFile(await read(files.get('theme.yaml') ?? ''), themeSchema)
  const set = await templateSet(files, partials)
  const page = await read(files.get('page.html.hbs') ?? '')
  const publicTemplates = [
    set.documents.get('press-release'),
    set.documents.get('summary'),
    ...set.partials.values(),
    page,
  ]
  const word = files.get('briefing.dotx') ?? files.get('briefing.docx')
  return {
    compiled: await compileSet(set, helpers),
    publicTexts: publicTemplates.map((template) => template?.text ?? ''),
    page,
    theme,
    logo: await logoOf(theme, files),
    wordTemplate: word ? await readFile(word) : undefined,
    labels: await labelsOf(files),
  }
}
