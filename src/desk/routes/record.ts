import type { Hono } from 'hono'
import { readBundle } from '../../record/index.ts'
import type { RecordDetail } from '../api/record.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { mediaIn } from '../keep/media.ts'
import { textsOf } from '../keep/save.ts'
import { languageOfName } from '../reading/draft-bundle.ts'
import { type Env, param } from './context.ts'

/** A record as it is on disk. */
export function recordRoutes(app: Hono<Env>, desk: Desk): void {
  app.get('/api/records/:key', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    const input = { path: found.path, texts: {}, now: desk.options.clock() }
    const [analysis, bundle, summary] = await Promise.all([
      desk.near.run('analyze', input),
      readBundle(found.path),
      desk.folder.refresh(found.key),
    ])
    if (!summary) throw new FailureError('not-found', `No record \`${found.key}\` here any more`)
    const texts = textsOf(bundle).map(({ name, bytes, sha256 }) => ({
      file: name,
      language: languageOfName(name) ?? analysis.files.find(({ original }) => original)?.language ?? 'en',
      original: languageOfName(name) === undefined,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      sha256,
    }))
    const used = namesIn(analysis.files.find(({ original }) => original)?.facts)
    const media = found.single ? [] : await mediaIn(found.path)
    return ask.json<RecordDetail>({
      ...analysis,
      summary,
      texts,
      media: media.map((one) => ({ ...one, used: used.has(one.file) })),
    })
  })
}

function namesIn(facts: unknown): ReadonlySet<string> {
  const list = typeof facts === 'object' && facts !== null && 'media' in facts ? facts.media : []
  return new Set(
    (Array.isArray(list) ? list : []).flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'file' in one && typeof one.file === 'string' ? [one.file] : [],
    ),
  )
}
