import { client } from '../browser/machine.ts'
import { saving } from '../keep/save.ts'
import { on } from '../server/events.ts'
import { server } from '../server/server.ts'
import type { OpenRecord } from './open-record.ts'

/**
 * Takes over what happens to a record's files on disk, also while the line was broken; gives what ends it. `isBehind`
 * where something happened since the record was asked for.
 */
export function followDisk(record: OpenRecord, isBehind: boolean): () => void {
  let asked = 0
  const refresh = async (): Promise<void> => {
    const number = ++asked
    const now = await server.record(record.key).catch(() => undefined)
    // a record that can't be read now stays as it is; a later answer is a better one
    if (now && number === asked) record.refreshed(now)
  }
  if (isBehind) void refresh()
  const ends = [
    on('files', ({ key, by }) => {
      const isOwn = by?.client === client && saving.peek()
      if (key === record.key && !isOwn) void refresh()
    }),
    on('hello', () => void refresh()),
  ]
  return () => {
    for (const end of ends) end()
  }
}
