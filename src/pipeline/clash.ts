import { VFileMessage } from 'vfile-message'
import type { Discovered } from '../record/index.ts'
import type { BuildResult } from './build.ts'

/**
 * Records that have their name in common with others of a run, and so the folder of their documents: gives what became
 * of each, an error that names the others. None of them may be built.
 */
export function clashes(records: readonly Discovered[]): ReadonlyMap<Discovered, BuildResult> {
  const named = Map.groupBy(records, ({ id }) => id)
  const clashing = records.filter(({ id }) => (named.get(id)?.length ?? 0) > 1)
  return new Map(
    clashing.map((found) => {
      const others = (named.get(found.id) ?? []).filter((other) => other !== found).map(({ path }) => path)
      return [found, { ...found, messages: [clash(found, others)], written: [], stored: [] }]
    }),
  )
}

function clash({ id, path }: Discovered, others: readonly string[]): VFileMessage {
  const reason = `Unexpected record with the id of ${others.join(' and ')}, expected an id of its own`
  const message = new VFileMessage(reason, { ruleId: 'record-unique', source: 'communique' })
  message.file = path
  message.fatal = true
  message.actual = id
  message.note =
    'Their documents would stand in one folder, so none of them is made. Rename one, with its `id`, or leave it out of the call.'
  return message
}
