import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { clientId, presence } from '../api/events.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { bodyOf, type Env } from './context.ts'

/** Milliseconds between two signs of life. */
const BEAT = 20_000

/** What happens, as it happens; and who is where. */
export function eventRoutes(app: Hono<Env>, desk: Desk): void {
  app.get('/api/events', (ask) => {
    const client = clientId.safeParse(ask.req.query('client'))
    if (!client.success) throw new FailureError('invalid', 'Unexpected `client`, expected 8 to 64 letters and digits')
    const { name } = ask.get('user')
    return streamSSE(ask, async (stream) => {
      const { promise: over, resolve: end } = Promise.withResolvers<void>()
      const stop = desk.bus.listen(client.data, name, (type, data) => {
        void stream
          .writeSSE({ event: type, data: JSON.stringify(data) })
          .then(() => (type === 'bye' ? end() : undefined))
          .catch(end)
      })
      const beat = setInterval(() => void stream.write(': still here\n\n').catch(() => end()), BEAT)
      stream.onAbort(() => end())
      await over
      clearInterval(beat)
      stop()
    })
  })

  app.post('/api/presence', async (ask) => {
    desk.bus.moved(await bodyOf(ask, presence), ask.get('user').name)
    return ask.body(null, 204)
  })
}
