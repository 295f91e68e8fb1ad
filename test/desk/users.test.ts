import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type * as Api from '../../src/desk/api.ts'
import { addUser, readUsers, UsersError } from '../../src/desk/guard/users.ts'
import { ORIGIN, openDesk } from './fixture.ts'

const PASSWORD = 'wave tank opens'

async function usersFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'users-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'users.json')
  await addUser(path, { name: 'ilse', roles: ['writer'], password: PASSWORD }, new Uint8Array(16).fill(7))
  return path
}

it('keeps a hash of the password, for nobody else to read', async () => {
  const path = await usersFile()
  expect(await readFile(path, 'utf8')).not.toContain(PASSWORD)
  expect((await stat(path)).mode & 0o077).toBe(0)
  const short = addUser(path, { name: 'tam', roles: ['writer'], password: 'short' }, new Uint8Array(16))
  await expect(short).rejects.toThrow(UsersError)
  await expect(readUsers('/nowhere/users.json')).rejects.toThrow('`desk user add` makes it')
})

it('lets in who knows the password, with what their role may do, and slows down who guesses', async () => {
  const desk = await openDesk([], { users: await readUsers(await usersFile()) })
  const signIn = (password: string) => desk.ask('/session', { method: 'POST', json: { name: 'ilse', password } })
  expect(((await (await desk.ask('/session')).json()) as Api.SignedOut).how).toBe('password')

  const answer = await signIn(PASSWORD)
  expect(answer.status).toBe(200)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const session = (await (await desk.ask('/session', { headers: { cookie } })).json()) as Api.Session
  expect(session.user).toEqual({ name: 'ilse', roles: ['writer'] })
  expect((await desk.ask('/session/link', { method: 'POST', headers: { cookie } })).status).toBe(403)

  for (let tries = 0; tries < 5; tries++) expect((await signIn('wrong')).status).toBe(401)
  const slowed = await signIn(PASSWORD)
  expect(slowed.status).toBe(429)
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0)
  desk.clock.now += 31_000
  expect((await signIn(PASSWORD)).status).toBe(200)
})

it('reads no more of somebody unknown than a name and a password', async () => {
  const desk = await openDesk([], { users: await readUsers(await usersFile()) })
  const answer = await desk.app.request(`${ORIGIN}/api/session`, {
    method: 'POST',
    headers: { host: '127.0.0.1:4311', origin: ORIGIN, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'ilse', password: 'x'.repeat(10_000) }),
  })
  expect([answer.status, await answer.json()]).toEqual([
    413,
    { error: { code: 'too-large', message: 'Unexpected size, expected at most 10 kB' } },
  ])
})

it('has no way in by link where people sign in', async () => {
  const desk = await openDesk([], { users: await readUsers(await usersFile()) })
  const answer = await desk.app.request(`${ORIGIN}/sign-in?token=x`, { headers: { host: '127.0.0.1:4311' } })
  expect(answer.status).toBe(403)
})

it('keeps a session over a restart, and ends it', async () => {
  const desk = await openDesk([])
  const { secret } = await desk.desk.sessions.begin('tester')
  await desk.desk.sessions.open()
  expect(desk.desk.sessions.who(secret)).toBe('tester')
  expect(await readFile(join(desk.desk.own, 'sessions.json'), 'utf8')).not.toContain(secret)
  await desk.desk.sessions.end(secret)
  expect(desk.desk.sessions.who(secret)).toBeUndefined()
})
