import { VFileMessage } from 'vfile-message'
import type { ExchangeRecord } from '../record/record.ts'
import type { ManifestFile } from './manifest.ts'
import type { Withdrawal } from './withdraw.ts'

/**
 * Documents of a language that the record does not have any more must not stand beside those that it has: they say what an
 * earlier version said. `earlier` are the files that stand as they were made.
 */
export function languageGone(record: ExchangeRecord, earlier: readonly ManifestFile[]): Withdrawal {
  const gone = earlier.filter(({ language }) => language !== undefined && !record.editions.has(language))
  const original = record.editions.get(record.language)
  if (!original || gone.length === 0) return { removed: [], messages: [] }
  const removed = gone.map(({ name }) => name)
  const { path, position } = original.placeOf('language')
  const reason = `Documents of a language that the record does not have any more: ${removed.join(', ')}, not in the output any more`
  const message = new VFileMessage(reason, { place: position, ruleId: 'language-gone', source: 'communique' })
  message.file = path
  message.fatal = false
  message.note = 'Put the translation back, or take them back wherever they were published.'
  return { removed, messages: [message] }
}
