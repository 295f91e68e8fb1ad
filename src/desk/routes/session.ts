import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Session, type SignedOut, type SignInLink, signIn } from '../api/session.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { PASSAGE_POLICY } from '../guard/headers.ts'
import { verify } from '../guard/users.ts'
import { type Ask, type Asking, addressOf, bodyOf, type Env } from './context.ts'

const PASSAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Communiqué</title>
<p><a href="/">Go on to the desk</a></p></html>
`

/** Cookies are shared by the ports of a host: each desk has its own. */
const cookieOf = (desk: Desk): string => `communique-desk-${new URL([...desk.options.origins][0] ?? '').port || 'web'}`

/** Who asks; undefined where there is no session. */
export function askingOf(desk: Desk, ask: Ask): Asking | undefined {
  const name = desk.sessions.who(getCookie(ask, cookieOf(desk)))
  if (name === undefined) return undefined
  const { users, account } = desk.options
  if (!users) return { name: account, roles: ['writer', 'approver'] }
  // whoever was taken out of the users file is out
  const user = users.find((one) => one.name === name)
  return user && { name, roles: user.roles }
}

async function begin(desk: Desk, ask: Ask, name: string): Promise<void> {
  const { secret, seconds } = await desk.sessions.begin(name)
  const secure = [...desk.options.origins].every((origin) => origin.startsWith('https:'))
  setCookie(ask, cookieOf(desk), secret, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: seconds, secure })
  await desk.log({ who: name, from: addressOf(ask), what: 'sign-in' })
}

function sessionOf(desk: Desk, user: Asking): Session {
  const { program, folder, settings } = desk.options
  return { user, how: desk.how, program, folder, approvalRoles: settings.approvals?.roles ?? [] }
}

/** Signing in and out. */
export function sessionRoutes(app: Hono<Env>, desk: Desk): void {
  app.get('/sign-in', async (ask, next) => {
    // a look ahead must not use the link up
    if (ask.req.method !== 'GET') return ask.body(null, 204)
    // whoever opens the link again is in already
    if (askingOf(desk, ask)) return ask.redirect('/', 303)
    if (!desk.sessions.useLink(ask.req.query('token') ?? '')) {
      await desk.log({ who: '', from: addressOf(ask), what: 'sign-in-refused', outcome: 'link' })
      // the page says how to come in
      await next()
      ask.res = new Response(ask.res.body, { status: 403, headers: ask.res.headers })
      return undefined
    }
    await begin(desk, ask, desk.options.account)
    return ask.html(PASSAGE, 200, { 'content-security-policy': PASSAGE_POLICY })
  })

  app.get('/api/session', (ask) => {
    const user = askingOf(desk, ask)
    if (user) return ask.json<Session>(sessionOf(desk, user))
    const error = { code: 'signed-out' as const, message: 'Nobody is signed in' }
    return ask.json<SignedOut>({ error, how: desk.how }, 401)
  })

  app.post('/api/session', async (ask) => {
    const { users } = desk.options
    if (!users) throw new FailureError('forbidden', 'This desk is entered by the link that the terminal printed')
    const { name, password } = await bodyOf(ask, signIn)
    const address = addressOf(ask)
    // behind a proxy everybody has its address
    const isProxy = ['', '127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
    const keys = [`name ${name}`, ...(isProxy ? [] : [`address ${address}`])]
    const wait = desk.attempts.wait(keys)
    if (wait > 0) throw tooMany(wait)
    desk.attempts.wrong(keys)
    const user = await verify(users, name, password)
    if (!user) {
      await desk.log({ who: name, from: address, what: 'sign-in-refused', outcome: 'password' })
      throw new FailureError('signed-out', 'This name and password do not go together', { how: desk.how })
    }
    desk.attempts.right(keys)
    await begin(desk, ask, user.name)
    return ask.json<Session>(sessionOf(desk, user))
  })

  app.delete('/api/session', async (ask) => {
    const secret = getCookie(ask, cookieOf(desk))
    const user = askingOf(desk, ask)
    if (secret !== undefined) await desk.sessions.end(secret)
    if (user) await desk.log({ who: user.name, from: addressOf(ask), what: 'sign-out' })
    deleteCookie(ask, cookieOf(desk), { path: '/' })
    return ask.body(null, 204)
  })

  app.post('/api/session/link', (ask) => {
    if (desk.options.users) throw new FailureError('forbidden', 'This desk is entered with a password')
    const [origin = ''] = desk.options.origins
    return ask.json<SignInLink>({ url: `${origin}/sign-in?token=${desk.sessions.link()}` })
  })
}

function tooMany(seconds: number): FailureError {
  return new FailureError('too-many', `Too many tries: wait ${seconds} seconds`, { retryAfter: seconds })
}
