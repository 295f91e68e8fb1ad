import { newRecord as newBundle } from '../../pipeline/new-record.ts'
import type { Edit } from '../api/draft.ts'
import type { NewRecord } from '../api/list.ts'
import { editText } from '../edit/edit.ts'

/**
 * Makes a bundle to fill in, as `communique new` does, with what is known already.
 *
 * @throws NewRecordError where there is one of that id.
 */
export async function createRecord(wanted: NewRecord, folder: string): Promise<string> {
  const edits = [...editsFor(wanted)]
  const filled = async (form: string): Promise<string> => {
    const { text } = await editText(undefined, { file: 'record.md', text: form, edits })
    return text.replace(/(\n---\n\s*)# .*/, (_, before: string) => `${before}# ${plain(wanted.headline)}`)
  }
  return newBundle(wanted.id, folder, wanted.event.start, filled, wanted.language)
}

/** Text that Markdown takes as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#&]/g, '\\$&')

function* editsFor({ language, event, host, visitor }: NewRecord): Generator<Edit> {
  const set = (at: string, value: string): Edit => ({ op: 'set', at, value })
  yield set('/language', language)
  yield set('/event/type', event.type)
  yield set('/event/name', event.name)
  yield set('/event/start', event.start)
  if (event.end !== undefined) yield set('/event/end', event.end)
  if (event.place !== undefined) yield set('/event/venue/place', event.place)
  for (const key of ['city', 'country'] as const) {
    const value = event[key]
    yield value === undefined ? { op: 'remove', at: `/event/venue/${key}` } : set(`/event/venue/${key}`, value)
  }
  yield event.city === undefined ? { op: 'remove', at: '/release/dateline' } : set('/release/dateline/city', event.city)
  for (const [index, party] of [host, visitor].entries()) {
    yield set(`/organizations/${index}/name`, party.name)
    if (party.short !== undefined) yield set(`/organizations/${index}/short`, party.short)
    else if (index === 0) yield { op: 'remove', at: '/organizations/0/short' }
  }
}
