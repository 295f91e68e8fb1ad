import type { Position } from 'unist'
import { VFileMessage } from 'vfile-message'

/** Says that something of the tree could not be written; a warning. */
export function leftOut(reason: string, ruleId: string, place: Position | undefined): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source: 'communique', ...(place ? { place } : {}) })
  message.fatal = false
  return message
}
