import type { ExchangeRecord } from '../record/record.ts'
import type { ManifestFile } from './manifest.ts'
import { note } from './note.ts'
import type { Withdrawal } from './withdraw.ts'

/**
 * Documents of a language that the record does not have any more must not stand beside those that it has: they say what an
 * earlier version said. `earlier` are the files that stand as they were made.
 */
export function languageGone(record: ExchangeRecord, earlier: readonly ManifestFile[]): Withdrawal {
  const gone = earlier.filter(({ language }) => language !== undefined && !record.editions.has(language))
  const removed = gone.map(({ name }) => name)
  const original = record.editions.get(record.language)
  return { removed, messages: original && removed.length > 0 ? [note.languageGone(original, removed)] : [] }
}
