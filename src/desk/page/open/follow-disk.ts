import { client } from '../browser/machine.ts'
import { saving } from '../keep/save.ts'
import { on } from '../server/events.ts'
import type { OpenRecord } from './open-record.ts'

/**
 * Takes over what happens to a record's files on disk, also while the line was broken; gives what ends it. `isBehind`
 * where something happened since the record was asked for.
 */
export function followDisk(record: OpenRecord, isBehind: boolean): () => void {
  if (isBehind) void record.reread()
  const ends = [
    on('files', ({ key, by }) => {
      const isOwn = by?.client === client && saving.peek()
      if (key === record.key && !isOwn) void record.reread()
    }),
    on('records', ({ changed, removed }) => {
      const isBack = record.lost.peek() && changed.some(({ key }) => key === record.key)
      if (isBack || removed.includes(record.key)) void record.reread()
    }),
    on('hello', () => void record.reread()),
  ]
  return () => {
    for (const end of ends) end()
  }
}
