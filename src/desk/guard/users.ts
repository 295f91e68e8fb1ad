import { scrypt, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { replaceFile } from '../../pipeline/durable.ts'
import type { Role } from '../api/session.ts'

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/)
const user = z.strictObject({
  name: z.string().regex(/^[^\p{Cc}]{1,100}$/u, { error: 'a name on one line' }),
  roles: z.array(z.enum(['writer', 'approver'])).min(1),
  /** scrypt (RFC 7914) with N = 2^17, r = 8, p = 1. */
  salt: hex,
  hash: hex,
})
const usersFile = z.strictObject({ schema: z.literal('communique-users/1'), users: z.array(user) })

export type User = z.infer<typeof user>

/** A users file that is not there or is none. */
export class UsersError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'UsersError'
  }
}

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt)
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const LENGTH = 32

const hashOf = (password: string, salt: Uint8Array): Promise<Buffer> =>
  derive(password.normalize('NFKC'), salt, LENGTH, COST)

/** Shortest password that is taken. */
export const SHORTEST = 12

/** The people of a users file. @throws UsersError when it can't be read. */
export async function readUsers(path: string): Promise<User[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsersError(
      `${path}: ${error.code === 'ENOENT' ? 'no such file; `desk user add` makes it' : error.message}`,
    )
  })
  try {
    return usersFile.parse(JSON.parse(text)).users
  } catch {
    throw new UsersError(`${path}: Unexpected content, expected a users file as \`desk user add\` writes it`)
  }
}

/** Adds somebody to a users file, or gives them another password and other roles; the file is made if it is not there. */
export async function addUser(
  path: string,
  { name, roles, password }: { readonly name: string; readonly roles: readonly Role[]; readonly password: string },
  salt: Uint8Array,
): Promise<void> {
  if (password.length < SHORTEST) {
    throw new UsersError(`Unexpected password of ${password.length} characters, expected at least ${SHORTEST}`)
  }
  const users = await readUsers(path).catch((error: unknown) => {
    if (error instanceof UsersError && error.message.includes('no such file')) return []
    throw error
  })
  const hash = (await hashOf(password, salt)).toString('hex')
  const made = user.safeParse({ name, roles: [...roles], salt: Buffer.from(salt).toString('hex'), hash })
  if (!made.success) throw new UsersError(`Unexpected name \`${name}\`, expected one line of at most 100 characters`)
  const all = [...users.filter((one) => one.name !== name), made.data].sort((a, b) => (a.name < b.name ? -1 : 1))
  const data = { schema: 'communique-users/1', users: all }
  await replaceFile(path, new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`), 0o600)
}

const NOBODY = { salt: '00'.repeat(16), hash: '00'.repeat(LENGTH) }

/** Who signs in with a name and a password; undefined when they are wrong. It takes as long for a name that there is not. */
export async function verify(users: readonly User[], name: string, password: string): Promise<User | undefined> {
  const found = users.find((one) => one.name === name)
  const { salt, hash } = found ?? NOBODY
  const given = await hashOf(password, Buffer.from(salt, 'hex'))
  return timingSafeEqual(given, Buffer.from(hash, 'hex')) ? found : undefined
}
