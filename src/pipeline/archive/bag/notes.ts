import { join } from 'node:path'
import { VFileMessage } from 'vfile-message'
import { checkBundle, readBundle } from '../../../record/index.ts'
import type { ExchangeRecord } from '../../../record/record.ts'
import { differences } from '../../history/changes.ts'

/** An error at the version of a record. */
function atVersion(record: ExchangeRecord, reason: string, ruleId: string, note: string): VFileMessage {
  const place = record.editions.get(record.language)?.placeOf('version')
  const message = new VFileMessage(reason, { place: place?.position, ruleId, source: 'communique' })
  if (place) message.file = place.path
  message.fatal = true
  message.actual = String(record.version)
  message.note = note
  return message
}

/**
 * Error: the version was filed from another record; says what differs, as far as the bag's record can be read, and which
 * version is the next that is not filed.
 */
export async function otherRecord(record: ExchangeRecord, bag: string, next: number): Promise<VFileMessage> {
  const changed = await changedSince(record, bag)
  const what = changed.length > 0 ? ` Changed since: ${changed.join(', ')}.` : ''
  const message = atVersion(
    record,
    `Unexpected change of version ${record.version}, which is filed, expected version ${next}`,
    'version-filed',
    `A filed version never changes: ${bag}.${what} Give the record a new \`version\`, with an entry in \`corrections\` for what was wrong.`,
  )
  message.expected = [String(next)]
  return message
}

async function changedSince(record: ExchangeRecord, bag: string): Promise<string[]> {
  const single = record.sources.length === 1 && record.sources[0]?.name === `${record.id}.md`
  const bundle = await readBundle(join(bag, 'data', 'record', ...(single ? [`${record.id}.md`] : [])))
  const { record: filed } = await checkBundle({ ...bundle, id: record.id })
  return filed ? differences(filed, record) : []
}

/** Error: the record went back to a version before one that is filed, as an old copy of it does. */
export function laterVersion(record: ExchangeRecord, latest: number, bag: string): VFileMessage {
  const message = atVersion(
    record,
    `Unexpected version ${record.version}, expected version ${latest} or a later one`,
    'version-superseded',
    `Version ${latest} is filed: ${bag}. Is this an old copy of the record? Put back the one in \`data/record\` of that bag; to withdraw what it says, give the record a new \`version\`.`,
  )
  message.expected = [String(latest), String(latest + 1)]
  return message
}

/** Error: the version was filed, and its bag is gone; to file it anew would hide that. */
export const lostBag = (record: ExchangeRecord, bag: string): VFileMessage =>
  atVersion(
    record,
    `Missing bag ${bag}, which the catalogue lists, expected version ${record.version} as it was filed`,
    'bag-lost',
    'Restore it from another copy of the archive. Where it may be filed anew, strike it off the list first: `archive --catalogue`.',
  )

/** Error: there is something where the bag should be, and it does not say what it was filed from. */
export const unreadableBag = (record: ExchangeRecord, bag: string): VFileMessage =>
  atVersion(
    record,
    `Unexpected damage of the bag ${bag}, expected one that says which record it was filed from`,
    'bag-damaged',
    'See what is wrong with `archive --audit`, and put a copy of the bag in its place.',
  )
