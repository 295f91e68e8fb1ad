import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Hono } from 'hono'
import { type Built, type BuiltDocuments, buildRequest, type Email, type Fragment } from '../api/documents.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import type { Found } from '../folder/found.ts'
import { type Article, articleOf, htmlOf } from '../issue/article.ts'
import { builtDocuments, builtFile } from '../issue/built.ts'
import { mailFile, mailHtml, mailText } from '../issue/email.ts'
import { type Ask, bodyOf, download, type Env, logged, param, typeOf } from './context.ts'

const ALL = ['press-release', 'briefing', 'summary'] as const

/** Files of a ZIP have one time, so that the same documents give the same bytes. */
const MTIME = new Date(1980, 0, 1)

/** The documents in the output: made, listed, handed out. */
export function documentRoutes(app: Hono<Env>, desk: Desk): void {
  const folderOf = ({ id }: Found): string => join(desk.options.output, id)

  const listed = async (found: Found) => {
    const { sha256 } = await desk.near.run('analyze', { path: found.path, texts: {}, now: desk.options.clock() })
    return builtDocuments(folderOf(found), found.key, sha256)
  }

  const article = async (ask: Ask, found: Found): Promise<Article> => {
    const language = ask.req.query('language') ?? 'en'
    const bytes = await builtFile(folderOf(found), `press-release.${language}.html`)
    const read = bytes && articleOf(new TextDecoder().decode(bytes))
    if (!read) throw new FailureError('not-built', `There is no release in \`${language}\` yet: build it first`)
    return read
  }

  app.post('/api/records/:key/build', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    const { preview, documents = ALL } = await bodyOf(ask, buildRequest)
    const { id, path, key } = found
    const { clock, host } = desk.options
    const input = { id, path, preview, documents, now: clock(), holder: host }
    const result = await desk.turns.take(key, () => desk.far.run('build', input, { urgent: true }))
    await logged(desk, ask, { what: 'build', record: key, outcome: `${result.written.length} documents` })
    void desk.folder.refresh(key)
    return ask.json<Built>({ ...result, documents: await listed(found) })
  })

  app.get('/api/records/:key/documents', async (ask) =>
    ask.json<BuiltDocuments>({ documents: await listed(desk.record(param(ask, 'key'))) }),
  )

  app.get('/api/records/:key/documents/:name', async (ask) => {
    const [found, name] = [desk.record(param(ask, 'key')), param(ask, 'name')]
    const bytes = await builtFile(folderOf(found), name)
    if (!bytes) throw new FailureError('not-built', `There is no document \`${name}\` yet`)
    return download(bytes, `${found.id}.${name}`, typeOf(name))
  })

  app.get('/api/records/:key/documents.zip', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    const documents = await builtDocuments(folderOf(found), found.key, null)
    const names = [...documents.map(({ name }) => name), 'facts.json', 'manifest.json']
    const files: Record<string, Uint8Array> = {}
    for (const name of names) {
      const bytes = await builtFile(folderOf(found), name)
      if (bytes) files[`${found.id}/${name}`] = bytes
    }
    if (documents.length === 0) throw new FailureError('not-built', 'There are no documents yet: build them first')
    return download(zipSync(files, { level: 1, mtime: MTIME }), `${found.id}.zip`, 'application/zip')
  })

  app.get('/api/records/:key/email', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    const read = await article(ask, found)
    const address = `/api/records/${encodeURIComponent(found.key)}/email.eml?language=${ask.req.query('language') ?? 'en'}`
    return ask.json<Email>({ subject: read.title, html: mailHtml(read), text: mailText(read), href: address })
  })

  app.get('/api/records/:key/email.eml', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    return download(mailFile(await article(ask, found)), `${found.id}.eml`, 'message/rfc822')
  })

  app.get('/api/records/:key/fragment', async (ask) => {
    const read = await article(ask, desk.record(param(ask, 'key')))
    return ask.json<Fragment>({ title: read.title, html: htmlOf(read.tree) })
  })
}
