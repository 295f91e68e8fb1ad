import { join } from 'node:path'
import { VFileMessage } from 'vfile-message'

/** What is wrong with a file of a bag, or with the whole of it. */
export interface Problem {
  readonly ruleId: 'bag-complete' | 'bag-fixity' | 'bag-foreign' | 'bag-info' | 'bag-source'
  /** Relative to the bag; empty for the whole of it. */
  readonly path: string
  readonly reason: string
}

/** A problem as an error about a file of a bag. */
export function problemMessage(bag: string, { ruleId, path, reason }: Problem): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source: 'communique' })
  message.file = join(bag, path)
  message.fatal = true
  return message
}

/** What the system said, in a sentence. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
