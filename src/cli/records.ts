import { type Discovered, discover, NoRecordError } from '../record/index.ts'
import { CallError } from './status.ts'

/** The records at the given paths, or below `input/` when there are none. */
export async function recordsAt(paths: readonly string[]): Promise<readonly Discovered[]> {
  try {
    return await discover(paths.length > 0 ? paths : ['input'])
  } catch (error) {
    if (error instanceof NoRecordError) throw new CallError(error.message)
    throw error
  }
}
