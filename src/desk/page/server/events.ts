import { signal } from '@preact/signals'
import type { Events, Present, SignedOut } from '../../api.ts'
import { client } from '../browser/machine.ts'
import { AskError, ask, signedOut } from './ask.ts'

type Name = keyof Events
type Listener<K extends Name> = (event: Events[K]) => void

/** Whether the line to the server is open; true until it is known to be broken. */
export const online = signal(true)

/** Who is at which record, other tabs of the same person too; this tab is left out. */
export const others = signal<readonly Present[]>([])

const listeners: { [K in Name]: Set<Listener<K>> } = {
  hello: new Set(),
  records: new Set(),
  files: new Set(),
  presence: new Set(),
  bye: new Set(),
}
const names = Object.keys(listeners) as Name[]

/** Calls back at each event of a kind; gives what ends it. */
export function on<K extends Name>(name: K, listener: Listener<K>): () => void {
  const set: Set<Listener<K>> = listeners[name]
  set.add(listener)
  return () => set.delete(listener)
}

let stream: EventSource | undefined
let again: ReturnType<typeof setTimeout> | undefined

/** Opens the line, and keeps it open: the browser tries again by itself, except where the server refused. */
export function connect(): void {
  disconnect()
  const source = new EventSource(`/api/events?client=${client}`)
  stream = source
  for (const name of names) source.addEventListener(name, (event) => tell(name, JSON.parse(event.data)))
  source.onopen = () => {
    online.value = true
  }
  source.onerror = () => {
    online.value = false
    if (source.readyState !== EventSource.CLOSED) return
    clearTimeout(again)
    again = setTimeout(() => void comeBack(), 3000)
  }
}

/** The server refused the line: perhaps the session ended, and somebody has to sign in again. */
async function comeBack(): Promise<void> {
  const refused = await ask('GET', '/session').then(
    () => undefined,
    (error: unknown) => (error instanceof AskError && error.code === 'signed-out' ? error : undefined),
  )
  if (refused) signedOut.value = (refused.body as SignedOut | undefined)?.how ?? 'link'
  else connect()
}

export function disconnect(): void {
  clearTimeout(again)
  stream?.close()
  stream = undefined
}

function tell<K extends Name>(name: K, event: Events[K]): void {
  for (const listener of listeners[name]) listener(event)
}

on('presence', ({ here }) => {
  others.value = here.filter((one) => one.client !== client)
})
on('bye', () => {
  online.value = false
})
