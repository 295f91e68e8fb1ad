import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join, sep } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { deskApp } from './app.ts'
import type { Desk } from './desk.ts'
import { watchFolder } from './folder/watch.ts'

/** A desk that is open to browsers. */
export interface Serving {
  readonly port: number
  /** Says goodbye to the pages, finishes what is being done, and ends. */
  close(): Promise<void>
}

/** Milliseconds for answers that are under way when the desk closes. */
const GRACE = 5000

/**
 * Opens a desk to browsers on an address, and watches its folder.
 *
 * @throws the system's error when the port is taken.
 */
export async function serve(
  desk: Desk,
  hostname: string,
  port: number,
  failed: (reason: string) => void,
): Promise<Serving> {
  const server = createAdaptorServer({ fetch: deskApp(desk, failed).fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  const stop = watchFolder(desk.options.folder, (path) => void noticed(desk, path).catch(reason(failed)), failed)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      await stop()
      desk.bus.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), GRACE)
      await Promise.all([closed, desk.close()])
      clearTimeout(late)
    },
  }
}

const reason =
  (failed: (reason: string) => void) =>
  (error: unknown): void =>
    failed(error instanceof Error ? error.message : String(error))

/** Something changed on disk: its record's row is worked out again, and whoever has it open is told. */
async function noticed(desk: Desk, path: string | undefined): Promise<void> {
  const key = path === undefined ? undefined : desk.folder.keyOf(path)
  if (path === undefined || key === undefined) return desk.folder.scan()
  const file = path.split(sep).slice(1).join('/') || key
  await desk.folder.refresh(key)
  if (!file.endsWith('.md')) return
  const bytes = await readFile(join(desk.options.folder, path)).catch(() => undefined)
  const sha256 = bytes ? createHash('sha256').update(bytes).digest('hex') : null
  const name = `${key}/${file}`
  if (sha256 !== null && desk.seen.get(name) === sha256) return
  if (sha256 === null) desk.seen.delete(name)
  else desk.seen.set(name, sha256)
  desk.bus.send('files', { key, files: [{ file, sha256 }], by: null })
}
