import { parentPort, workerData } from 'node:worker_threads'
import { VFileMessage } from 'vfile-message'
import { systemCode } from '../failure.ts'
import { type JobName, jobs } from './jobs.ts'
import type { Setup } from './setup.ts'
import { type Shared, shared } from './shared.ts'
import type { Answer } from './thread.ts'

const common: Shared = shared(workerData as Setup)

function failureOf(error: unknown): Answer {
  const [first] = Array.isArray(error) ? error : [error]
  if (first instanceof VFileMessage) {
    return { failure: { kind: 'VFileMessage', message: `${first.file ?? ''}:${first.line ?? ''} ${first.reason}` } }
  }
  if (!(first instanceof Error)) return { failure: { kind: 'Error', message: String(first) } }
  const code = systemCode(first)
  return { failure: { kind: first.name, message: first.message, ...(code === undefined ? {} : { code }) } }
}

async function answer(job: JobName, input: unknown): Promise<Answer> {
  try {
    const run = jobs[job] as (common: Shared, input: unknown) => Promise<unknown>
    return { value: await run(common, input) }
  } catch (error) {
    return failureOf(error)
  }
}

parentPort?.on('message', async ({ job, input }: { job: JobName; input: unknown }) => {
  parentPort?.postMessage(await answer(job, input))
})
