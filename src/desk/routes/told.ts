import { clientId } from '../api/events.ts'
import type { Desk } from '../desk.ts'
import type { Ask } from './context.ts'

/** Tells everybody that files of a record are others now, and has its row worked out. */
export function told(desk: Desk, ask: Ask, key: string, files: readonly { file: string; sha256: string }[]): void {
  const client = clientId.safeParse(ask.req.header('x-client')).data ?? ''
  for (const { file, sha256 } of files) desk.seen.set(`${key}/${file}`, sha256)
  desk.bus.send('files', { key, files, by: { name: ask.get('user').name, client } })
  void desk.folder.refresh(key)
}
