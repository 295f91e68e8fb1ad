import { posix } from 'node:path'
import { VFileMessage } from 'vfile-message'

/** What is wrong with a file of a bag. */
export interface Problem {
  readonly ruleId: 'bag-complete' | 'bag-fixity' | 'bag-foreign' | 'bag-source'
  /** Relative to the bag. */
  readonly path: string
  readonly reason: string
}

export const problem = (ruleId: Problem['ruleId'], path: string, reason: string): Problem => ({ ruleId, path, reason })

/** A problem as an error about a file of the bag at `place`. */
export function problemMessage(place: string, { ruleId, path, reason }: Problem): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source: 'communique' })
  message.file = posix.join(place, path)
  message.fatal = true
  return message
}
