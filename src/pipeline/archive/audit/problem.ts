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

/**
 * About a bag that the catalogue lists and the archive has no more: an error for who looks after bags, a warning for a
 * run that has other things to do, or that strikes it off the list.
 */
export function lostMessage(path: string, by: 'audit' | 'run' | 'strike'): VFileMessage {
  const [lists, hint] =
    by === 'strike'
      ? ['listed so far', '']
      : ['lists', '; where it was disposed of, `archive --catalogue` strikes it off the list']
  const message = new VFileMessage(`Missing bag, which the catalogue ${lists}`, {
    ruleId: 'bag-lost',
    source: 'communique',
  })
  message.file = path
  message.fatal = by === 'audit'
  message.note = `Restore it from another copy of the archive${hint}.`
  return message
}

/** Warning: no catalogue says which bags there must be. */
export function unlistedMessage(archive: string): VFileMessage {
  const reason = 'Missing catalogue, or one that cannot be read: nothing tells whether a bag is gone'
  const message = new VFileMessage(reason, { ruleId: 'catalogue-readable', source: 'communique' })
  message.file = join(archive, 'catalogue.json')
  message.fatal = false
  message.note = '`archive --catalogue` makes it anew from the bags that are there.'
  return message
}

/** What the system said, in a sentence. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
