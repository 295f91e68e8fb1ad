import { VFileMessage } from 'vfile-message'

/** A message as it survives `postMessage`, which drops the line and the rule of an Error. */
export type PlainMessage = Omit<VFileMessage, 'cause' | 'stack'>

/** The message as a plain object that can be cloned. */
export function plain(message: VFileMessage): PlainMessage {
  const { stack: _stack, cause: _cause, ...rest } = message
  return structuredClone({ ...rest, message: message.message, name: message.name })
}

/** The message again, on the other side of `postMessage`. */
export const revive = (message: PlainMessage): VFileMessage => Object.assign(new VFileMessage(message.reason), message)
