import { effect, signal } from '@preact/signals'
import type { Session } from '../../api.ts'
import { AskError, signedOut } from '../server/ask.ts'
import { connect, disconnect } from '../server/events.ts'
import { server } from '../server/server.ts'

/** Who is at the desk; null until it is known, or nobody is. */
export const session = signal<Session | null>(null)

/** Whether the server could not be asked at the start. */
export const unreachable = signal(false)

/** Asks who is there, and asks again where the server does not answer; opens the line for events as soon as somebody is. */
export function start(): void {
  effect(() => {
    if (session.value && signedOut.value === null) connect()
    else disconnect()
  })
  void begin()
}

const RETRY = 2000

async function begin(): Promise<void> {
  try {
    enter(await server.session())
  } catch (error) {
    const body =
      error instanceof AskError && error.code === 'signed-out' ? (error.body as { how?: unknown }) : undefined
    unreachable.value = body === undefined
    if (body) signedOut.value = body.how === 'password' ? 'password' : 'link'
    else setTimeout(begin, RETRY)
  }
}

/** Somebody came in. */
export function enter(who: Session): void {
  session.value = who
  signedOut.value = null
  unreachable.value = false
}

/** Goes out; what is kept in the browser stays. */
export async function leave(): Promise<void> {
  await server.signOut()
  signedOut.value = session.value?.how ?? 'link'
  session.value = null
}

/** Whether the user may do what a role may. */
export const may = (role: 'writer' | 'approver'): boolean => session.value?.user.roles.includes(role) ?? false
