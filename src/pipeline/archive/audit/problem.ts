import { join } from 'node:path'
import { VFileMessage } from 'vfile-message'

/** What is wrong with a file of a bag, or with the whole of it. */
export interface Problem {
  readonly ruleId: 'bag-complete' | 'bag-fixity' | 'bag-foreign' | 'bag-info' | 'bag-source'
  /** Relative to the bag; empty for the whole of it. */
  readonly path: string
  readonly reason: string
}

const RESTORE = 'Restore it from another copy of the archive: a bag is never changed.'

const HINTS: Readonly<Record<Problem['ruleId'], string>> = {
  'bag-complete': 'Restore what is missing from another copy of the archive; take out what was never filed.',
  'bag-fixity': RESTORE,
  'bag-foreign': 'Take it out: a bag has files and folders alone.',
  'bag-info': RESTORE,
  'bag-source': 'Compare the bag with another copy of the archive: this document is not of the record beside it.',
}

/** A problem as an error about a file of a bag. */
export function problemMessage(bag: string, { ruleId, path, reason }: Problem): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source: 'communique' })
  message.file = join(bag, path)
  message.fatal = true
  message.note = HINTS[ruleId]
  return message
}

/** About a bag that the catalogue lists and the archive has no more: an error, or `struck` off the list a warning. */
export function lostMessage(path: string, struck: boolean): VFileMessage {
  const reason = struck ? 'Missing bag, which the catalogue listed so far' : 'Missing bag, which the catalogue lists'
  const message = new VFileMessage(reason, { ruleId: 'bag-lost', source: 'communique' })
  message.file = path
  message.fatal = !struck
  message.note = `Restore it from another copy of the archive${struck ? '' : '; where it was disposed of, `archive --catalogue` strikes it off the list'}.`
  return message
}

/** What the system said, in a sentence. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
