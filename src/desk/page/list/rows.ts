import { signal } from '@preact/signals'
import type { RecordSummary } from '../../api.ts'
import { on } from '../server/events.ts'
import { server } from '../server/server.ts'

export type RowsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** All records by key, kept in step with the disk as long as the page is open. */
export const rows = signal<ReadonlyMap<string, RecordSummary>>(new Map())
export const rowsState = signal<RowsState>({ kind: 'loading' })
/** Records that were not read yet. */
export const pending = signal(0)

/** How many events the server told of, as far as is known. */
let told = 0

let under: Promise<void> | undefined

/** Fetches the list, once for all who ask meanwhile; where there is one already it stays until the new one is there. */
export function loadRows(): Promise<void> {
  under ??= fetchRows().finally(() => {
    under = undefined
  })
  return under
}

async function fetchRows(): Promise<void> {
  if (rowsState.peek().kind === 'failed') rowsState.value = { kind: 'loading' }
  try {
    let list = await server.records()
    // what was told while an older list was on its way must not be undone by it
    if (list.told < told) list = await server.records()
    told = list.told
    rows.value = new Map(list.records.map((row) => [row.key, row]))
    pending.value = list.pending
    rowsState.value = { kind: 'there' }
  } catch (error) {
    if (rowsState.peek().kind !== 'there') rowsState.value = { kind: 'failed', error }
  }
}

let boot: string | undefined

on('hello', (event) => {
  const isAnother = boot !== undefined && boot !== event.boot
  boot = event.boot
  const hasMissed = event.told !== told
  told = event.told
  if ((isAnother || hasMissed) && rowsState.peek().kind === 'there') void loadRows()
})

on('records', (event) => {
  const next = new Map(rows.peek())
  for (const row of event.changed) next.set(row.key, row)
  for (const key of event.removed) next.delete(key)
  rows.value = next
  pending.value = event.pending
  told = event.told
})
