import type { Hono } from 'hono'
import type { Uploaded } from '../api/media.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { addPicture, type Crop, pictureOf } from '../keep/media.ts'
import { type Env, logged, param, typeOf } from './context.ts'

/** Photos of a bundle. */
export function mediaRoutes(app: Hono<Env>, desk: Desk): void {
  app.post('/api/records/:key/media', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    if (found.single) throw new FailureError('single', 'A single file has no photos: make it a folder first')
    const root = await desk.realFolder(found)
    const crop = cropOf(ask.req.query('crop'))
    const bytes = new Uint8Array(await ask.req.arrayBuffer())
    const name = ask.req.query('name') ?? ''
    const added = await desk.turns.take(found.key, () => addPicture(root, bytes, name, crop))
    await logged(desk, ask, { what: 'upload', record: found.key, file: added.file })
    void desk.folder.refresh(found.key)
    return ask.json<Uploaded>(added, 201)
  })

  app.get('/api/records/:key/media/:file{.+}', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    const file = param(ask, 'file')
    const picture = await pictureOf(await desk.realFolder(found), file, widthOf(ask.req.query('width')))
    const tag = `"${picture.sha256}"`
    if (ask.req.header('if-none-match') === tag) return ask.body(null, 304)
    return new Response(Buffer.from(picture.bytes), {
      headers: { 'content-type': typeOf(file), etag: tag, 'cache-control': 'private, no-cache' },
    })
  })
}

function widthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const width = Number(text)
  if (!Number.isInteger(width) || width < 16 || width > 2400) {
    throw new FailureError('invalid', 'Unexpected `width`, expected 16 to 2400 pixels')
  }
  return width
}

function cropOf(text: string | undefined): Crop | undefined {
  if (text === undefined || text === '') return undefined
  const [left, top, width, height, ...more] = text.split(',').map(Number)
  const all = [left, top, width, height]
  if (more.length > 0 || all.some((one) => !Number.isInteger(one) || (one ?? -1) < 0) || !width || !height) {
    throw new FailureError('invalid', 'Unexpected `crop`, expected left, top, width and height in whole pixels')
  }
  return { left: left ?? 0, top: top ?? 0, width, height }
}
