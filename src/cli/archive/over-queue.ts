import { availableParallelism } from 'node:os'
import type { ArchiveOptions } from '../../pipeline/archive/index.ts'
import { holderOf } from '../hold.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import { programName } from '../program.ts'
import { openQueue } from '../queue.ts'
import type { Streams } from '../report.ts'

/** Records that wait in the queue at once; each is looked after a few times a second. */
const AT_ONCE = 100

/** Does `run` with records built over the queue: by the workers that there are, and by this machine as one of them. */
export async function overQueue(
  options: ArchiveCommandOptions,
  { streams, clock }: { readonly streams: Streams; readonly clock: () => number },
  run: (elsewhere: NonNullable<ArchiveOptions['elsewhere']>) => Promise<void>,
): Promise<void> {
  const boss = await openQueue(options.queue, streams)
  const [{ queueBuilder }, { work }] = await Promise.all([
    import('../../pipeline/queue/builder.ts'),
    import('../../pipeline/queue/work.ts'),
  ])
  const working = await work(boss, {
    threads: options.workers ?? availableParallelism(),
    program: await programName(),
    holder: holderOf('archive', clock()),
    told: () => undefined,
  })
  try {
    await run({ open: async (setup) => queueBuilder(boss, setup, process.cwd()), atOnce: AT_ONCE })
  } finally {
    await working.close()
    await boss.stop({ graceful: true, timeout: 5000 })
  }
}
