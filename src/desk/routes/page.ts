import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Desk } from '../desk.ts'
import { PAGE_POLICY } from '../guard/headers.ts'
import { type Env, typeOf } from './context.ts'

const MISSING = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Communiqué</title>
<p>The desk's page is not built yet. In a checkout, <code>npm run desk</code> builds it.</p></html>
`

/** The built page: its files under their own names, and the page itself for every other address. */
export function pageRoutes(app: Hono<Env>, desk: Desk): void {
  const { page } = desk.options

  app.get('/assets/:file{.+}', async (ask) => {
    const file = ask.req.param('file')
    if (page === undefined || !isPlain(file)) return ask.text('Not found', 404)
    const path = join(page, 'assets', file)
    const takesGzip = /\bgzip\b/.test(ask.req.header('accept-encoding') ?? '')
    const small = takesGzip ? await read(`${path}.gz`) : undefined
    const bytes = small ?? (await read(path))
    if (!bytes) return ask.text('Not found', 404)
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': typeOf(file),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(small && { 'content-encoding': 'gzip' }),
      },
    })
  })

  app.get('*', async (ask) => {
    const name = ask.req.path.slice(1)
    const own = page !== undefined && isPlain(name) && name.includes('.') ? await read(join(page, name)) : undefined
    const bytes = own ?? (page === undefined ? undefined : await read(join(page, 'index.html')))
    const type = own ? typeOf(name) : typeOf('index.html')
    return new Response(bytes ? Buffer.from(bytes) : MISSING, {
      status: bytes ? 200 : 503,
      headers: { 'content-type': type, 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' },
    })
  })
}

/** Whether a name leads nowhere else than below the page's folder. */
const isPlain = (name: string): boolean => /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !name.split('/').includes('..')

const read = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined)
