import { readdir } from 'node:fs/promises'
import { VFileMessage } from 'vfile-message'
import { embargoText, releaseState } from '../document/state.ts'
import { languageFor } from '../language/index.ts'
import type { Edition, ExchangeRecord } from '../record/record.ts'
import type { ManifestFile } from './manifest.ts'

/** What becomes of public documents that stand in the output of a record that is under embargo now. */
export interface Withdrawal {
  /** Names of files to remove: as they were made, so the same record makes them again. */
  readonly removed: readonly string[]
  readonly messages: readonly VFileMessage[]
}

const PUBLIC = /^(?:press-release|summary)\.[A-Za-z0-9-]+\.(?:html|pdf)$/

/**
 * Whatever was made for the public must not stand where somebody may publish it while the record is under an embargo.
 * `earlier` are the files that stand as they were made. Those of `made` are made over, as previews; previews of before
 * stay with `preview` alone. What somebody changed is left, and told.
 */
export async function withdrawal(
  folder: string,
  record: ExchangeRecord,
  earlier: readonly ManifestFile[],
  made: ReadonlySet<string>,
  { now, preview }: { readonly now: number; readonly preview: boolean },
): Promise<Withdrawal> {
  const original = record.editions.get(record.language)
  const state = original && releaseState(original.facts, now)
  if (!original || state?.kind !== 'embargoed') return { removed: [], messages: [] }
  const standing = (await readdir(folder).catch(() => [])).filter((name) => PUBLIC.test(name)).sort()
  const states = new Map(earlier.map((file) => [file.name, file.state]))
  const issued = standing.filter((name) => states.get(name) === 'released')
  const drafts = standing.filter((name) => states.get(name) === 'draft' && !made.has(name))
  const previews = preview ? [] : standing.filter((name) => states.get(name) === 'embargoed' && !made.has(name))
  const strange = standing.filter((name) => !states.has(name) && !made.has(name))
  const until = embargoText(state.until, original.facts, languageFor('en'))
  const messages: VFileMessage[] = []
  if (issued.length > 0) {
    const done = issued.every((name) => made.has(name)) ? 'made over as previews' : 'not in the output any more'
    const reason = `Unexpected embargo until ${until} of what was issued before: ${issued.join(', ')}, ${done}`
    messages.push(message(original, reason, false, 'Take them back wherever they were published or sent already.'))
  }
  if (drafts.length > 0) {
    const reason = `Drafts of before the embargo until ${until}: ${drafts.join(', ')}, not in the output any more`
    messages.push(message(original, reason, undefined, 'Use `--preview` to see them, marked as embargoed.'))
  }
  if (previews.length > 0) {
    const reason = `Previews of before the hour, ${until}: ${previews.join(', ')}, not in the output any more`
    messages.push(message(original, reason, undefined, 'Use `--preview` to see them, marked as embargoed.'))
  }
  if (strange.length > 0) {
    const reason = `Unexpected ${strange.join(', ')} in the output, expected none until ${until}: not as it was made, so left there`
    messages.push(message(original, reason, false, 'Take it away, so that nobody publishes it.'))
  }
  return { removed: [...issued, ...drafts, ...previews].filter((name) => !made.has(name)), messages }
}

function message(original: Edition, reason: string, fatal: false | undefined, hint: string): VFileMessage {
  const { path, position } = original.placeOf('release.embargo')
  const made = new VFileMessage(reason, { place: position, ruleId: 'embargo-standing', source: 'communique' })
  made.file = path
  made.fatal = fatal
  made.note = hint
  return made
}
