import { join } from 'node:path'
import { leavesOf } from '../../document/leaves.ts'
import { languageFor } from '../../language/index.ts'
import { checkBundle } from '../../record/index.ts'
import type { Edition, ExchangeRecord } from '../../record/record.ts'
import type { FactsFile } from '../facts-schema.ts'
import { changedFacts } from '../redline/facts.ts'
import { bundleAt } from './bundle.ts'
import { Repository } from './git.ts'
import { issuedIn } from './recall.ts'
import { sourceSections } from './sections.ts'

/** Commits of a record that are looked through for one state of it, the newest first. */
const MOST_COMMITS = 50

/**
 * What changed in a record since its SHA-256 was another one: pointers of facts, headings of sections, names of files.
 * The earlier state is looked for in the record's git history, then in what was built of it below `output`. Undefined
 * where it is in neither.
 */
export async function changesSince(
  record: ExchangeRecord,
  sha256: string,
  { path, output }: { readonly path: string; readonly output?: string | undefined },
): Promise<readonly string[] | undefined> {
  const earlier = await committed(path, sha256)
  if (earlier) return differences(earlier, record)
  return output === undefined ? undefined : sinceBuild(record, sha256, join(output, record.id))
}

async function committed(path: string, sha256: string): Promise<ExchangeRecord | undefined> {
  const repository = await Repository.at(path)
  const inside = await repository?.pathOf(path)
  if (!repository || inside === undefined) return undefined
  for (const commit of await repository.commitsOf(inside, MOST_COMMITS)) {
    const bundle = await bundleAt(repository, commit, inside)
    const { record } = bundle ? await checkBundle(bundle) : {}
    if (record?.sha256 === sha256) return record
  }
  return undefined
}

/** Facts, sections, translations and media that two states have differently. */
export function differences(old: ExchangeRecord, now: ExchangeRecord): string[] {
  const found = new Set<string>()
  for (const [tag, edition] of now.editions) {
    const before = old.editions.get(tag)
    if (!before) {
      found.add(`the translation \`${tag}\``)
      continue
    }
    const language = languageFor(tag)
    for (const { pointer } of changedFacts({ edition: before, language }, { edition, language })) {
      if (!pointer.startsWith('approvals')) found.add(`\`${pointer}\``)
    }
    for (const heading of changedSections(before, edition, old, now)) found.add(heading)
  }
  for (const tag of old.editions.keys()) if (!now.editions.has(tag)) found.add(`the translation \`${tag}\``)
  for (const file of new Set([...old.media.keys(), ...now.media.keys()])) {
    if (old.media.get(file)?.sha256 !== now.media.get(file)?.sha256) found.add(`\`${file}\``)
  }
  return [...found]
}

function changedSections(before: Edition, after: Edition, old: ExchangeRecord, now: ExchangeRecord): string[] {
  const [olds, news] = [sourceSections(before, old), sourceSections(after, now)]
  const headings = new Set([...olds.keys(), ...news.keys()])
  return [...headings].filter((heading) => olds.get(heading) !== news.get(heading)).map((heading) => `“${heading}”`)
}

async function sinceBuild(record: ExchangeRecord, sha256: string, folder: string): Promise<string[] | undefined> {
  const issued = await issuedIn(folder)
  if (issued?.manifest.record.sha256 !== sha256 || issued.facts.record.sha256 !== sha256) return undefined
  const found = changedValues(issued.facts, record)
  const files = record.sources.filter(({ name, sha256: own }) => {
    const before = issued.manifest.sources.find((source) => source.name === name)
    return before?.sha256 !== own
  })
  return found.length > 0 ? found : files.map(({ name }) => `\`${name}\``)
}

function changedValues(facts: FactsFile, record: ExchangeRecord): string[] {
  const before = new Map(facts.facts.map(({ id, values }) => [id, values]))
  const after = new Map<string, Record<string, string>>()
  for (const [tag, edition] of record.editions) {
    for (const { pointer, value } of leavesOf(edition.facts)) {
      if (edition.languageOf(pointer) === tag) after.set(pointer, { ...after.get(pointer), [tag]: value })
    }
  }
  const pointers = new Set([...before.keys(), ...after.keys()])
  return [...pointers]
    .filter((pointer) => {
      if (/^(?:approvals|schema|derivedFrom|language)\b/.test(pointer)) return false
      const [was, is] = [before.get(pointer), after.get(pointer)]
      return !was || !is || Object.keys(was).some((tag) => was[tag] !== is[tag])
    })
    .map((pointer) => `\`${pointer}\``)
}
