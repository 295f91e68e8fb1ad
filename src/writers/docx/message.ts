import type { Node } from 'unist'
import { VFileMessage } from 'vfile-message'

/** A warning of this writer: what it left out or replaced, at the place of the node where there is one. */
export function message(reason: string, ruleId: string, node?: Node): VFileMessage {
  return new VFileMessage(reason, {
    ruleId,
    source: 'communique',
    ...(node?.position ? { place: node.position } : {}),
  })
}
