import type { Hono } from 'hono'
import { draft, type Edited, editRequest, type Fixed } from '../api/draft.ts'
import { clientId } from '../api/events.ts'
import { type Preview, previewRequest } from '../api/preview.ts'
import type { Analysis } from '../api/record.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { COMMON, PREVIEW_POLICY } from '../guard/headers.ts'
import { type Ask, bodyOf, type Env, param, typeOf } from './context.ts'

const BLANK = '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Preview</title><body></body></html>\n'

/** Texts that are not saved: checked, edited, mended, looked at. Nothing here writes. */
export function draftRoutes(app: Hono<Env>, desk: Desk): void {
  const tab = (ask: Ask): string => clientId.safeParse(ask.req.header('x-client')).data ?? ask.get('user').name

  app.post('/api/records/:key/check', async (ask) => {
    const { key, path } = desk.record(param(ask, 'key'))
    const { texts } = await bodyOf(ask, draft)
    const input = { path, texts, now: desk.options.clock() }
    const job = { key: `check ${tab(ask)} ${key}`, urgent: true }
    return ask.json<Analysis>(await desk.near.run('analyze', input, job))
  })

  app.post('/api/records/:key/edit', async (ask) => {
    desk.record(param(ask, 'key'))
    return ask.json<Edited>(await desk.near.run('edit', await bodyOf(ask, editRequest), { urgent: true }))
  })

  app.post('/api/records/:key/fix', async (ask) => {
    const { path } = desk.record(param(ask, 'key'))
    const { texts } = await bodyOf(ask, draft)
    return ask.json<Fixed>(await desk.near.run('fix', { path, texts, now: desk.options.clock() }))
  })

  app.post('/api/records/:key/preview', async (ask) => {
    const { key, path } = desk.record(param(ask, 'key'))
    const wanted = await bodyOf(ask, previewRequest)
    const input = { ...wanted, path, now: desk.options.clock() }
    const made = await desk.near.run('preview', input, { key: `preview ${tab(ask)} ${key}` })
    return ask.json<Preview>({
      ...made,
      documents: made.documents.map(({ file, content, ...one }) => ({
        ...one,
        href: desk.shelf.put(one.sha256, file, content),
      })),
    })
  })

  app.get('/api/previews/blank', () => shown(new TextEncoder().encode(BLANK), 'blank.html', 'no-store'))

  app.get('/api/previews/:sha256/:file', (ask) => {
    const [sha256, file] = [param(ask, 'sha256'), param(ask, 'file')]
    const bytes = desk.shelf.get(sha256, file)
    if (!bytes) throw new FailureError('not-found', 'This preview is not kept any more: ask for a new one')
    const tag = `"${sha256}"`
    if (ask.req.header('if-none-match') === tag) return ask.body(null, 304)
    return shown(bytes, file, 'private, max-age=600, immutable', tag)
  })
}

function shown(bytes: Uint8Array, file: string, cache: string, tag?: string): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      ...COMMON,
      'content-type': typeOf(file),
      'content-security-policy': PREVIEW_POLICY,
      'cache-control': cache,
      ...(tag === undefined ? {} : { etag: tag }),
    },
  })
}
