import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Role } from '../../desk/api/session.ts'
import { addUser, UsersError } from '../../desk/guard/users.ts'
import type { Streams } from '../report.ts'
import { CallError, Status } from '../status.ts'

/** `desk user add`: somebody who may sign in; the password is asked for, or is the first line of stdin. */
export async function addDeskUser(
  name: string,
  { users, role }: { readonly users: string; readonly role: readonly Role[] },
  streams: Streams,
  random: (bytes: number) => Uint8Array,
): Promise<Status> {
  try {
    const password = await ask(streams)
    await addUser(users, { name, roles: role, password }, random(16))
  } catch (error) {
    if (error instanceof UsersError) throw new CallError(error.message)
    throw error
  }
  streams.stdout.write(`${users}: ${name}, ${role.join(' and ')}\n`)
  return Status.done
}

async function ask(streams: Streams): Promise<string> {
  const isTerminal = process.stdin.isTTY === true
  if (isTerminal) streams.stderr.write('Password: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (isTerminal) streams.stderr.write('\n')
  }
}
