import type { Hono } from 'hono'
import { z } from 'zod'
import { LIMITS } from '../../record/bundle.ts'
import type { Created } from '../api/list.ts'
import { type Merge, mergeRequest, newTranslation, type Saved, save } from '../api/save.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { makeBundle } from '../keep/bundle.ts'
import { merge } from '../keep/merge.ts'
import { saveText } from '../keep/save.ts'
import { createTranslation } from '../keep/translation.ts'
import { bodyOf, type Env, logged, param } from './context.ts'
import { told } from './told.ts'

/** What writes a record's texts. */
export function saveRoutes(app: Hono<Env>, desk: Desk): void {
  app.put('/api/records/:key/files/:file', async (ask) => {
    const [found, file] = [desk.record(param(ask, 'key')), param(ask, 'file')]
    const { text, base } = await bodyOf(ask, save)
    // what is larger could not be read again
    if (Buffer.byteLength(text) > LIMITS.record) {
      throw new FailureError('too-large', `Unexpected size, expected at most ${LIMITS.record / 1_000_000} MB`)
    }
    const { key, path } = found
    await desk.realFolder(found)
    const input = { key, path, file, text, base, by: ask.get('user').name, now: desk.options.clock() }
    const outcome = await desk.turns.take(key, () => saveText(desk.versions, input))
    if ('missing' in outcome) throw new FailureError('not-found', `No file \`${file}\` in \`${key}\``)
    if ('illegible' in outcome) {
      const reason = `Unexpected U+FFFD, expected the letters of \`${file}\` that could not be read as UTF-8`
      throw new FailureError('illegible', reason)
    }
    if ('conflict' in outcome) {
      await logged(desk, ask, { what: 'save', record: key, file, outcome: 'conflict' })
      throw new FailureError('conflict', `\`${file}\` was changed by somebody else meanwhile`, { ...outcome.conflict })
    }
    await logged(desk, ask, { what: 'save', record: key, file, sha256: outcome.sha256 })
    told(desk, ask, key, [{ file, sha256: outcome.sha256 }])
    return ask.json<Saved>({ file, sha256: outcome.sha256 })
  })

  app.post('/api/records/:key/merge', async (ask) => {
    desk.record(param(ask, 'key'))
    const { base, mine, theirs } = await bodyOf(ask, mergeRequest)
    return ask.json<Merge>(merge(base, mine, theirs))
  })

  app.post('/api/records/:key/bundle', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    await bodyOf(ask, z.strictObject({}))
    if (!found.single) throw new FailureError('exists', `\`${found.key}\` is a folder already`)
    await desk.realFolder(found)
    await desk.turns.take(found.key, () => makeBundle(found.path, found.id))
    await logged(desk, ask, { what: 'bundle', record: found.key })
    await desk.folder.scan()
    return ask.json<Created>({ key: found.id })
  })

  app.post('/api/records/:key/translations', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    const { language } = await bodyOf(ask, newTranslation)
    if (found.single) throw new FailureError('single', 'A single file has no translations: make it a folder first')
    await desk.realFolder(found)
    const made = await desk.turns.take(found.key, () => createTranslation(found.path, language))
    await logged(desk, ask, { what: 'translate', record: found.key, ...made })
    told(desk, ask, found.key, [made])
    return ask.json<Saved>(made, 201)
  })
}
