import { listSetAside, removeSetAside, retrySetAside, type SetAside } from '../pipeline/queue/set-aside.ts'
import type { CommonOptions } from './options.ts'
import { openQueue } from './queue.ts'
import type { Streams } from './report.ts'
import { CallError, Status } from './status.ts'

export interface SetAsideCommandOptions extends CommonOptions {
  readonly queue?: string
}

/** What `set-aside` is asked to do. */
export interface SetAsideCall {
  readonly what: 'list' | 'retry' | 'remove'
  /** Records; none for all of them. */
  readonly ids: readonly string[]
}

const line = ({ id, path, output, since, reason }: SetAside): string =>
  `${[id, since, path, output, reason.replace(/\s+/g, ' ')].join('\t')}\n`

/** `set-aside list|retry|remove`: records whose jobs failed at every try. Prints those that it is about. */
export async function setAside(
  { what, ids }: SetAsideCall,
  options: SetAsideCommandOptions,
  streams: Streams,
): Promise<Status> {
  const boss = await openQueue(options.queue, streams)
  try {
    const found = await listSetAside(boss, ids)
    const unknown = ids.find((id) => !found.some((one) => one.id === id))
    if (unknown !== undefined) throw new CallError(`Unexpected id \`${unknown}\`: no such record was set aside`)
    if (what === 'retry') await retrySetAside(boss, ids)
    if (what === 'remove') await removeSetAside(boss, ids)
    streams.stdout.write(
      options.format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : found.map(line).join(''),
    )
    return Status.done
  } finally {
    await boss.stop({ graceful: false })
  }
}
