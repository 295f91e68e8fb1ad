import type { Hono } from 'hono'
import { z } from 'zod'
import { NewRecordError } from '../../pipeline/new-record.ts'
import { type Created, newRecord, type RecordList, type SampleList, type SamplesCopied } from '../api/list.ts'
import type { Schemas } from '../api/record.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { createRecord } from '../keep/create.ts'
import { copySamples, samples } from '../keep/samples.ts'
import { bodyOf, type Env, logged } from './context.ts'
import { schemas } from './schemas.ts'

/** The list of records, and what adds to it. */
export function listRoutes(app: Hono<Env>, desk: Desk): void {
  app.get('/api/records', (ask) => ask.json<RecordList>({ ...desk.folder.list(), told: desk.bus.told }))

  app.post('/api/records', async (ask) => {
    const wanted = await bodyOf(ask, newRecord)
    if (desk.folder.has(wanted.id)) throw new FailureError('exists', `There is a record \`${wanted.id}\` already`)
    try {
      await createRecord(wanted, desk.options.folder)
    } catch (error) {
      if (error instanceof NewRecordError) throw new FailureError('exists', error.message)
      throw error
    }
    await logged(desk, ask, { what: 'create', record: wanted.id })
    await desk.folder.refresh(wanted.id)
    return ask.json<Created>({ key: wanted.id }, 201)
  })

  app.get('/api/samples', async (ask) => {
    const found = await samples()
    return ask.json<SampleList>({
      samples: found.map(({ id, title }) => ({ id, title, here: desk.folder.has(id) })),
    })
  })

  app.post('/api/samples', async (ask) => {
    await bodyOf(ask, z.strictObject({}))
    const keys = await copySamples(desk.options.folder)
    await logged(desk, ask, { what: 'samples' })
    await desk.folder.scan()
    return ask.json<SamplesCopied>({ keys }, 201)
  })

  app.get('/api/schema', (ask) => ask.json<Schemas>(schemas()))
}
