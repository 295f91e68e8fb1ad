import type { Hono } from 'hono'
import { sha256 } from '../../pipeline/hash.ts'
import { type Redline, redlineRequest, type Version, type VersionList } from '../api/versions.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { historyOf, originOf, versionOf } from '../keep/history.ts'
import { bodyOf, type Env, param } from './context.ts'

/** Earlier states of a record, and what changed since. */
export function versionRoutes(app: Hono<Env>, desk: Desk): void {
  app.get('/api/records/:key/versions', async (ask) => {
    const { key, path } = desk.record(param(ask, 'key'))
    return ask.json<VersionList>({ versions: await historyOf(desk.versions, key, path) })
  })

  app.get('/api/records/:key/versions/:version', async (ask) => {
    const { key, path } = desk.record(param(ask, 'key'))
    const version = await versionOf(desk.versions, key, path, param(ask, 'version'))
    if (!version) throw new FailureError('not-found', 'No such version')
    return ask.json<Version>(version)
  })

  app.post('/api/records/:key/redline', async (ask) => {
    const { key, path, id } = desk.record(param(ask, 'key'))
    const { from, to, language } = await bodyOf(ask, redlineRequest)
    const [before, after] = [
      await originOf(desk.versions, key, from),
      to === undefined ? undefined : await originOf(desk.versions, key, to),
    ]
    if (!before || (to !== undefined && !after)) throw new FailureError('not-found', 'No such version')
    const input = { path, from: before, to: after, language, author: ask.get('user').name, now: desk.options.clock() }
    const result = await desk.far.run('compare', input, { urgent: true })
    if ('without' in result) throw new FailureError('invalid', `One of the two is not written in \`${language}\``)
    if ('faulty' in result) {
      const { faulty: side, errors } = result
      const message = `The ${side === 'from' ? 'earlier' : 'later'} one has ${errors} ${errors === 1 ? 'error' : 'errors'}, so there is no document of it`
      throw new FailureError('faulty', message, { side, errors })
    }
    const file = `${id}.redline.${language}.docx`
    return ask.json<Redline>({ ...result.redline, href: desk.shelf.put(sha256(result.content), file, result.content) })
  })
}
