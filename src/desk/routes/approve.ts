import { basename } from 'node:path'
import type { Hono } from 'hono'
import { ApproveError, approve } from '../../pipeline/approve/approve.ts'
import { readBundle } from '../../record/index.ts'
import { type Approved, approveRequest } from '../api/approve.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import { textsOf } from '../keep/save.ts'
import { bodyOf, type Env, logged, param } from './context.ts'
import { told } from './told.ts'

/** Approving a record as it is saved. */
export function approveRoutes(app: Hono<Env>, desk: Desk): void {
  app.post('/api/records/:key/approvals', async (ask) => {
    const found = desk.record(param(ask, 'key'))
    const { sha256, role, by } = await bodyOf(ask, approveRequest)
    const user = ask.get('user')
    if (!user.roles.includes('approver')) throw new FailureError('forbidden', 'Only an approver may approve')
    if (desk.options.users && by !== undefined && by !== user.name) {
      throw new FailureError('forbidden', 'An approval is given in one’s own name')
    }
    await desk.realFolder(found)
    const { key, path } = found
    const now = desk.options.clock()
    const options = { by: by ?? user.name, role, key: undefined, now, seen: sha256 }
    const result = await desk.turns.take(key, async () => {
      await desk.versions.keep(key, textsOf(await readBundle(path)), null, now)
      return approve(path, options).catch((error: unknown) => {
        if (error instanceof ApproveError) throw new FailureError('changed', error.message)
        throw error
      })
    })
    if (result.outcome === 'refused') throw new FailureError('faulty', 'The record has errors: mend them first')
    const file = textsOf(await readBundle(path)).find(({ name }) => name === basename(result.path))
    const added = result.outcome === 'approved'
    await logged(desk, ask, { what: 'approve', record: key, sha256, outcome: `${options.by} (${role})` })
    if (file && added) told(desk, ask, key, [{ file: file.name, sha256: file.sha256 }])
    const { approval } = result
    return ask.json<Approved>(
      {
        approval: { by: approval.by, role: approval.role ?? role, date: approval.date },
        added,
        file: basename(result.path),
        sha256: file?.sha256 ?? '',
      },
      201,
    )
  })
}
