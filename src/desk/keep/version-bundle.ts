import { join } from 'node:path'
import { sha256 } from '../../pipeline/hash.ts'
import { bundleAt } from '../../pipeline/history/bundle.ts'
import { Repository } from '../../pipeline/history/git.ts'
import type { Bundle } from '../../record/bundle.ts'
import { NoRecordError, readBundle } from '../../record/index.ts'
import type { SourceFile } from '../../record/record.ts'
import { languageOfName, type Texts } from '../reading/draft-bundle.ts'

/** Where an earlier state of a record is had from: kept texts, or a commit. */
export type Origin = { readonly texts: Texts } | { readonly commit: string }

/**
 * An earlier state of the record at a path. Kept texts go with the photos of today.
 *
 * @throws NoRecordError where a commit does not have it.
 */
export async function versionBundle(path: string, origin: Origin): Promise<Bundle> {
  const today = await readBundle(path)
  if ('texts' in origin) return withTexts(today, origin.texts)
  const repository = await Repository.at(path)
  const inside = await repository?.pathOf(path)
  const found = repository && inside !== undefined ? await bundleAt(repository, origin.commit, inside) : undefined
  if (!found) throw new NoRecordError(path, `not in the commit ${origin.commit}`)
  return { ...found, id: today.id }
}

function withTexts(today: Bundle, texts: Texts): Bundle {
  const file = (name: string, text: string): SourceFile => {
    const bytes = new TextEncoder().encode(text)
    return { name, path: today.single ? today.path : join(today.path, name), bytes, sha256: sha256(bytes) }
  }
  const files = Object.entries(texts).map(([name, text]) => file(name, text))
  const translations = files.flatMap((one) => {
    const language = languageOfName(one.name)
    return language === undefined ? [] : [[language, one] as const]
  })
  return {
    ...today,
    original: files.find(({ name }) => languageOfName(name) === undefined),
    translations: new Map(translations.sort(([a], [b]) => (a < b ? -1 : 1))),
    faults: [],
  }
}
