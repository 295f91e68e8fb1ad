import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { deskApp } from '../../src/desk/app.ts'
import { Desk, type DeskOptions } from '../../src/desk/desk.ts'
import type { Env } from '../../src/desk/routes/context.ts'
import { settingsSchema } from '../../src/pipeline/settings.ts'

export const ORIGIN = 'http://127.0.0.1:4311'
export const NOW = Date.parse('2026-11-24T10:00:00Z')

/** A desk without a port, on a folder of its own with the given samples, and somebody signed in. */
export interface Fixture {
  readonly desk: Desk
  readonly app: Hono<Env>
  readonly folder: string
  readonly output: string
  readonly clock: { now: number }
  /** Asks as the page does: with cookie and origin. */
  ask(path: string, init?: RequestInit & { readonly json?: unknown }): Promise<Response>
  /** The same, and reads the JSON of the answer. */
  get<T>(path: string): Promise<T>
  post<T>(path: string, json: unknown, method?: string): Promise<{ status: number; body: T }>
}

export async function openDesk(
  samples: readonly string[] = ['2027-03-08-open-tide'],
  more: Partial<DeskOptions> = {},
  failed?: (reason: string) => void,
): Promise<Fixture> {
  const root = await mkdtemp(join(tmpdir(), 'desk-'))
  const [folder, output] = [join(root, 'input'), join(root, 'output')]
  for (const id of samples) await cp(join('input', id), join(folder, id), { recursive: true })
  const clock = { now: NOW }
  let seed = 0
  const desk = new Desk({
    folder,
    output,
    templatesFolder: undefined,
    settingsFile: join(root, 'communique.yaml'),
    settings: settingsSchema.parse({}),
    program: 'Communiqué test',
    origins: new Set([ORIGIN]),
    users: undefined,
    account: 'tester',
    page: undefined,
    host: { host: 'test', pid: 1 },
    clock: () => clock.now,
    random: (bytes) => new Uint8Array(bytes).fill(++seed % 256),
    ...more,
  })
  await desk.open()
  onTestFinished(async () => {
    await desk.close()
    await rm(root, { recursive: true, force: true })
  })
  const app = deskApp(desk, failed)
  const cookie = more.users ? '' : await signIn(app, desk)
  const ask: Fixture['ask'] = async (path, { json, ...init } = {}) =>
    app.request(`${ORIGIN}/api${path}`, {
      ...init,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      headers: {
        host: '127.0.0.1:4311',
        origin: ORIGIN,
        cookie,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(init.headers as Record<string, string> | undefined),
      },
    })
  return {
    desk,
    app,
    folder,
    output,
    clock,
    ask,
    get: async <T>(path: string) => (await (await ask(path)).json()) as T,
    async post<T>(path: string, json: unknown, method = 'POST') {
      const answer = await ask(path, { method, json })
      return { status: answer.status, body: (await answer.json()) as T }
    },
  }
}

async function signIn(app: Hono<Env>, desk: Desk): Promise<string> {
  const answer = await app.request(`${ORIGIN}/sign-in?token=${desk.sessions.link()}`, {
    headers: { host: '127.0.0.1:4311' },
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
