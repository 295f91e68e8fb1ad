import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFileMessage } from 'vfile-message'
import { leavesOf } from '../../document/leaves.ts'
import { printedFact } from '../../document/printed-fact.ts'
import { languageFor } from '../../language/index.ts'
import type { Edition, ExchangeRecord } from '../../record/record.ts'
import { type FactsFile, factsFileSchema } from '../facts-schema.ts'
import { type Manifest, manifestSchema } from '../manifest.ts'

/** What was built of a record before, as its files in the output tell. */
export interface Issued {
  readonly manifest: Manifest
  readonly facts: FactsFile
}

/** Reads what stands in a record's output folder; undefined where nothing does, or it can't be read. */
export async function issuedIn(folder: string): Promise<Issued | undefined> {
  const [manifest, facts] = [
    manifestSchema.safeParse(await parsed(join(folder, 'manifest.json'))),
    factsFileSchema.safeParse(await parsed(join(folder, 'facts.json'))),
  ]
  return manifest.success && facts.success ? { manifest: manifest.data, facts: facts.data } : undefined
}

async function parsed(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Messages for who publishes a new state of a record that was issued: for each public fact that was otherwise, the
 * issued files that print it as it was; and, where the version rose and no correction of it is told, that there is none.
 */
export function recalls(record: ExchangeRecord, { manifest, facts }: Issued): VFileMessage[] {
  const original = record.editions.get(record.language)
  const files = manifest.files.filter(({ state, preview }) => state === 'released' && !preview)
  if (!original || files.length === 0 || manifest.record.sha256 === record.sha256) return []
  const values = valuesOf(record)
  const messages = facts.facts.flatMap((fact): VFileMessage[] => {
    const now = values.get(fact.id)
    const changed = Object.keys(fact.values).filter((tag) => fact.values[tag] !== now?.[tag])
    if (fact.visibility !== 'public' || fact.kind === 'id' || changed.length === 0) return []
    // what is no word is one value for every language
    const printed = fact.printed.filter(({ language }) => fact.kind !== 'word' || changed.includes(language))
    const names = files
      .filter((file) => printed.some((one) => one.document === file.document && one.language === file.language))
      .map(({ name }) => name)
    const was = printed[0]
    if (!was || names.length === 0) return []
    return [recall(record, fact, was, names, manifest.record.version)]
  })
  const rose = record.version > manifest.record.version
  const corrected = original.facts.corrections?.some(({ version }) => version > manifest.record.version)
  return rose && messages.length > 0 && !corrected ? [...messages, uncorrected(original, manifest)] : messages
}

function valuesOf(record: ExchangeRecord): Map<string, Record<string, string>> {
  const values = new Map<string, Record<string, string>>()
  for (const [tag, edition] of record.editions) {
    for (const { pointer, value } of leavesOf(edition.facts)) {
      if (edition.languageOf(pointer) === tag) values.set(pointer, { ...values.get(pointer), [tag]: value })
    }
  }
  return values
}

type ListedFact = FactsFile['facts'][number]

function recall(
  record: ExchangeRecord,
  { id, kind }: ListedFact,
  was: ListedFact['printed'][number],
  names: readonly string[],
  version: number,
): VFileMessage {
  const edition = record.editions.get(was.language) ?? record.editions.get(record.language)
  if (!edition) throw new Error('Expected an edition in the language of the record')
  const leaf = [...leavesOf(edition.facts)].find(({ pointer }) => pointer === id)
  const is = leaf ? `“${printedFact(edition, languageFor(edition.language), id, kind, leaf.value)}”` : 'gone'
  const made = message(
    edition,
    id,
    `\`${id}\` was issued as “${was.text}” in version ${version} and is now ${is}: ${names.join(', ')}`,
    'issued-before',
  )
  made.note = 'Replace these files wherever they were sent.'
  return made
}

function uncorrected(original: Edition, { record: { version } }: Manifest): VFileMessage {
  const made = message(
    original,
    'corrections',
    `Missing correction of version ${version}, which was issued, expected an entry in \`corrections\``,
    'correction-present',
  )
  made.fatal = false
  made.note = '`communique redline OLD NEW --corrections` prints entries to paste.'
  return made
}

function message(edition: Edition, pointer: string, reason: string, ruleId: string): VFileMessage {
  const { path, position } = edition.placeOf(pointer)
  const made = new VFileMessage(reason, { place: position, ruleId, source: 'communique' })
  made.file = path
  made.fatal = undefined
  return made
}
