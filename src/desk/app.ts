import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LockedError } from '../pipeline/lock.ts'
import { LIMITS } from '../record/bundle.ts'
import { NoRecordError } from '../record/index.ts'
import type { Failure } from './api/error.ts'
import type { Desk } from './desk.ts'
import { FailureError, machineFailure } from './failure.ts'
import { COMMON, DATA_POLICY } from './guard/headers.ts'
import { refusal } from './guard/origin.ts'
import { approveRoutes } from './routes/approve.ts'
import type { Env } from './routes/context.ts'
import { documentRoutes } from './routes/documents.ts'
import { draftRoutes } from './routes/draft.ts'
import { eventRoutes } from './routes/events.ts'
import { listRoutes } from './routes/list.ts'
import { mediaRoutes } from './routes/media.ts'
import { pageRoutes } from './routes/page.ts'
import { recordRoutes } from './routes/record.ts'
import { saveRoutes } from './routes/save.ts'
import { askingOf, sessionRoutes } from './routes/session.ts'
import { versionRoutes } from './routes/versions.ts'
import { JobError, SupersededError } from './work/thread.ts'

/** Bytes of a JSON body: the texts of a record in a few languages. */
const JSON_LIMIT = 24_000_000
/** Bytes of what somebody may send who is not known yet. */
const SIGN_IN_LIMIT = 10_000

/** The desk as an application: a request in, an answer out; no port. `failed` is told why the machine failed. */
export function deskApp(desk: Desk, failed: (reason: string) => void = () => undefined): Hono<Env> {
  const app = new Hono<Env>()

  app.use('*', async (ask, next) => {
    const header = (name: string) => ask.req.header(name)
    const isApi = ask.req.path.startsWith('/api/')
    const claims = {
      method: ask.req.method,
      host: header('host') ?? new URL(ask.req.url).host,
      origin: isApi ? header('origin') : undefined,
      site: isApi ? header('sec-fetch-site') : undefined,
    }
    const reason = refusal(isApi ? claims : { ...claims, method: 'GET' }, desk.options.origins)
    if (reason !== undefined) throw new FailureError('forbidden', reason)
    await next()
  })
  app.use('/api/*', async (ask, next) => {
    const isPhoto = ask.req.method === 'POST' && /\/media$/.test(ask.req.path)
    const maxSize = isPhoto ? LIMITS.image : ask.req.path === '/api/session' ? SIGN_IN_LIMIT : JSON_LIMIT
    const most = maxSize < 1_000_000 ? `${maxSize / 1000} kB` : `${maxSize / 1_000_000} MB`
    const onError = () => {
      throw new FailureError('too-large', `Unexpected size, expected at most ${most}`)
    }
    return bodyLimit({ maxSize, onError })(ask, next)
  })
  app.use('/api/*', async (ask, next) => {
    const user = askingOf(desk, ask)
    if (user) ask.set('user', user)
    else if (ask.req.path !== '/api/session') {
      throw new FailureError('signed-out', 'Nobody is signed in', { how: desk.how })
    }
    const isWriting = !['GET', 'HEAD'].includes(ask.req.method) && ask.req.path.startsWith('/api/records')
    if (user && isWriting && !user.roles.some((role) => role === 'writer' || role === 'approver')) {
      throw new FailureError('forbidden', 'Your role may only look')
    }
    await next()
  })
  app.use('*', async (ask, next) => {
    await next()
    for (const [name, value] of Object.entries(COMMON)) if (!ask.res.headers.has(name)) ask.header(name, value)
    if (!ask.res.headers.has('content-security-policy')) ask.header('content-security-policy', DATA_POLICY)
  })

  for (const routes of [sessionRoutes, eventRoutes, listRoutes, draftRoutes, recordRoutes, saveRoutes, mediaRoutes]) {
    routes(app, desk)
  }
  for (const routes of [documentRoutes, approveRoutes, versionRoutes]) routes(app, desk)
  app.all('/api/*', () => {
    throw new FailureError('not-found', 'No such address')
  })
  pageRoutes(app, desk)

  app.onError((thrown, ask) => {
    const error = failureOf(thrown)
    const { code, message, status, details } = error
    if (status >= 500) failed(thrown instanceof Error ? thrown.message : String(thrown))
    const { retryAfter, ...more } = details
    const body = { error: { code, message, ...(retryAfter === undefined ? {} : { retryAfter }) }, ...more }
    const extra: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
    // what is too large is not read to its end
    if (code === 'too-large') extra.connection = 'close'
    return ask.json(body as Failure, status, { ...COMMON, 'content-security-policy': DATA_POLICY, ...extra })
  })
  return app
}

function failureOf(thrown: unknown): FailureError {
  if (thrown instanceof FailureError) return thrown
  if (thrown instanceof SupersededError) return new FailureError('superseded', thrown.message)
  if (thrown instanceof NoRecordError) return new FailureError('not-found', thrown.message)
  if (thrown instanceof LockedError) return new FailureError('locked', thrown.message)
  if (thrown instanceof JobError) {
    if (thrown.kind === 'EditError') return new FailureError('invalid', thrown.message)
    if (thrown.kind === 'LockedError') return new FailureError('locked', thrown.message)
    if (thrown.kind === 'NoRecordError') return new FailureError('not-found', thrown.message)
  }
  return machineFailure(thrown)
}
