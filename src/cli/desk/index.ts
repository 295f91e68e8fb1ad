import { readdir } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Desk } from '../../desk/desk.ts'
import { readUsers, UsersError } from '../../desk/guard/users.ts'
import { type Serving, serve } from '../../desk/serve.ts'
import { loadTemplates } from '../../pipeline/templates.ts'
import { isRecordFile } from '../../record/index.ts'
import { programName } from '../program.ts'
import { Report, type Streams } from '../report.ts'
import { readSettings, SETTINGS_FILE } from '../settings.ts'
import { CallError, Status } from '../status.ts'
import { thrown } from '../thrown.ts'
import { type Address, addressOf } from './address.ts'
import type { DeskCommandOptions } from './options.ts'

/** What the edge of the program hands in. */
export interface Edge {
  readonly clock: () => number
  readonly random: (bytes: number) => Uint8Array
}

/** `desk`: a page in the browser for the records of a folder, until it is told to end. */
export async function desk(folder: string, options: DeskCommandOptions, streams: Streams, edge: Edge): Promise<Status> {
  const report = new Report(streams, options)
  try {
    const address = addressOf(options)
    await expectNoRecord(folder)
    const users = options.users === undefined ? undefined : await readUsers(options.users)
    const [settings] = await Promise.all([readSettings(), loadTemplates(options.templates)])
    const origins = new Set<string>()
    const open = new Desk({
      folder,
      output: options.output,
      templatesFolder: options.templates,
      settingsFile: SETTINGS_FILE,
      settings,
      program: await programName(),
      origins,
      users,
      account: userInfo().username,
      page: fileURLToPath(new URL('../../../dist/desk/page/', import.meta.url)),
      host: { host: hostname(), pid: process.pid },
      ...edge,
    })
    await open.open()
    const serving = await listen(open, address, (reason) => streams.stderr.write(`warning: ${reason}\n`))
    for (const origin of address.origins(serving.port)) origins.add(origin)
    say(streams, open, address, serving.port)
    void open.warm()
    await ended()
    streams.stderr.write('Closing.\n')
    await serving.close()
  } catch (error) {
    if (error instanceof UsersError) throw new CallError(error.message)
    report.add(thrown(error))
    return report.end()
  }
  return Status.done
}

/** @throws CallError where a folder is a record: the desk is for a folder of them. */
async function expectNoRecord(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const record = names.find(isRecordFile)
  if (record === undefined) return
  throw new CallError(
    `Unexpected \`${record}\` in ${folder}, expected a folder of records: give the one that it lies in`,
  )
}

/** Other ports are tried where the usual one is taken. */
const TRIES = 10

async function listen(
  open: Desk,
  { host, port, isFixed }: Address,
  failed: (reason: string) => void,
): Promise<Serving> {
  for (let at = 0; ; at++) {
    try {
      return await serve(open, host, port + at, failed)
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || isFixed || at >= TRIES) throw error
    }
  }
}

function say(streams: Streams, open: Desk, { isOpen }: Address, port: number): void {
  const [origin = ''] = open.options.origins
  if (!open.options.users) {
    streams.stdout.write(`${origin}/sign-in?token=${open.sessions.link(true)}\n`)
    streams.stderr.write('Open this address in your browser; it is good once. Ctrl+C ends the desk.\n')
    return
  }
  streams.stdout.write(`${origin}/\n`)
  if (isOpen)
    streams.stderr.write(`Port ${port} speaks plain HTTP: put TLS in front of it, and let nobody else reach it.\n`)
}

/** Until somebody ends the program. */
const ended = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
