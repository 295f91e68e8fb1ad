import type { Streams } from './report.ts'
import { CallError } from './status.ts'

/**
 * Connects to the queue, which is loaded here and nowhere else.
 *
 * @throws CallError for what is no address of a PostgreSQL, an error of the machine where it can't be reached.
 */
export async function openQueue(url: string | undefined, streams: Streams) {
  if (url === undefined || !/^postgres(?:ql)?:\/\//.test(url))
    throw new CallError('Missing address of the queue, expected `--queue postgres://…` or COMMUNIQUE_QUEUE')
  const { connect } = await import('../pipeline/queue/connection.ts')
  try {
    return await connect(url, ({ message }) => streams.stderr.write(`queue: ${message}\n`))
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
    throw new Error(`queue: ${reason}`)
  }
}
