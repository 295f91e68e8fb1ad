import { computed, effect } from '@preact/signals'
import type { Presence } from '../../api.ts'
import { client } from '../browser/machine.ts'
import { on } from '../server/events.ts'
import { server } from '../server/server.ts'
import type { OpenRecord } from './open-record.ts'

/** At most one word a second goes out about where this tab is. */
const PACE = 1000

/** Tells others that this tab is at a record, and where in it; gives what ends it. */
export function tellPresence(record: OpenRecord): () => void {
  const where = computed<Presence>(() => ({
    client,
    key: record.key,
    file: record.caret.value?.file ?? record.file.value,
    line: record.caret.value?.line ?? null,
    unsaved: record.unsaved.value.length > 0,
  }))
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = (presence: Presence): void => void server.presence(presence).catch(() => undefined)
  const stop = effect(() => {
    where.value
    timer ??= setTimeout(() => {
      timer = undefined
      send(where.peek())
    }, PACE)
  })
  // the server forgets who is where when the line breaks
  const again = on('hello', () => send(where.peek()))
  return () => {
    stop()
    again()
    clearTimeout(timer)
    send({ client, key: null, file: null, line: null, unsaved: false })
  }
}
