import type { VFileMessage } from 'vfile-message'
import type { DocumentName, ExchangeDocument } from '../../document/document.ts'
import type { ReleaseState } from '../../document/state.ts'
import type { ExchangeRecord } from '../../record/record.ts'
import { type FactsFile, mergedFacts } from '../facts-schema.ts'
import type { Manifest, ManifestFile } from '../manifest.ts'
import { produce } from '../produce.ts'
import type { Product } from '../product.ts'
import type { Templates } from '../templates.ts'

/** What the record gives for one listed file. */
export interface ExpectedFile {
  readonly document: ExchangeDocument
  readonly product: Product
}

export interface Expectation {
  /** By file name. */
  readonly files: ReadonlyMap<string, ExpectedFile>
  readonly facts: FactsFile | undefined
  /** What is internal and would stand in a public document that was made now. */
  readonly leaks: readonly VFileMessage[]
}

export interface ExpectationOptions {
  readonly templates: Templates
  readonly site: string | undefined
}

/** A moment at which a record's release is in a state; undefined where it never is. */
export function momentOf(record: ExchangeRecord, state: ReleaseState['kind']): number | undefined {
  const release = record.editions.get(record.language)?.facts.release
  const isDraft = !release?.status || release.status === 'draft'
  if (state === 'draft' || isDraft) return state === 'draft' && isDraft ? 0 : undefined
  const hour = release.status === 'embargoed' && release.embargo ? Date.parse(release.embargo) : undefined
  if (state === 'embargoed') return hour === undefined ? undefined : hour - 1
  return hour ?? 0
}

/** Makes again, from the record alone, what a manifest lists: each file in the state in which it was made. */
export async function expectationOf(
  record: ExchangeRecord,
  manifest: Manifest,
  options: ExpectationOptions,
): Promise<Expectation> {
  const files = new Map<string, ExpectedFile>()
  const leaks: VFileMessage[] = []
  const listed = manifest.files.find(({ document }) => document === 'facts')
  let facts: FactsFile | undefined
  for (const group of groups(manifest.files)) {
    const [first] = group
    if (!first) continue
    const now = momentOf(record, first.state) ?? momentOf(record, 'released') ?? momentOf(record, 'draft') ?? 0
    const {
      products,
      documents,
      facts: bytes,
      messages,
    } = await produce(record, {
      ...options,
      program: manifest.program,
      now,
      preview: first.annotated,
      only: new Set(group.map(({ document }) => document as DocumentName)),
      languages: new Set(group.flatMap(({ language }) => (language === undefined ? [] : [language]))),
    })
    leaks.push(...messages.filter(({ ruleId }) => ruleId === 'disclosure'))
    for (const product of products) {
      const document = documents.find((one) => one.name === product.document && one.language.tag === product.language)
      if (document) files.set(product.file, { document, product })
    }
    if (first.state !== listed?.state) continue
    const more = JSON.parse(new TextDecoder().decode(bytes)) as FactsFile
    const made = group.map(({ document, language }) => ({ document, language }))
    facts = facts ? mergedFacts(facts, more, made) : more
  }
  return { files, facts: facts && onlyListed(facts, manifest.files), leaks }
}

/** Documents that were made in the same way. */
function groups(files: readonly ManifestFile[]): ManifestFile[][] {
  const made = new Map<string, ManifestFile[]>()
  for (const file of files) {
    if (file.document === 'facts') continue
    const key = `${file.state} ${file.annotated}`
    made.set(key, [...(made.get(key) ?? []), file])
  }
  return [...made.values()]
}

/** A list without the forms of documents that are not there: languages and documents are made in all combinations. */
function onlyListed(facts: FactsFile, files: readonly ManifestFile[]): FactsFile {
  const names = new Set(files.map(({ document, language }) => `${document}.${language}`))
  return {
    ...facts,
    facts: facts.facts.map((fact) => ({
      ...fact,
      printed: fact.printed.filter(({ document, language }) => names.has(`${document}.${language}`)),
    })),
  }
}
