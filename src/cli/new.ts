import { NewRecordError, newRecord } from '../pipeline/new-record.ts'
import type { Streams } from './report.ts'
import { CallError, Status } from './status.ts'

/** `new`: a bundle to fill in; its path goes to stdout. */
export async function create(id: string, folder: string, streams: Streams, today: string): Promise<Status> {
  try {
    streams.stdout.write(`${await newRecord(id, folder, today)}\n`)
    return Status.done
  } catch (error) {
    if (error instanceof NewRecordError) throw new CallError(error.message)
    throw error
  }
}
