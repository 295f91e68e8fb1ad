import { VFileMessage } from 'vfile-message'
import type { Spot } from './text/reading-text.ts'

/** What a check of finished files may say, beside its place. */
export interface Finding {
  readonly reason: string
  readonly ruleId: VerifyRule
  /** Left out, an error: any difference fails. */
  readonly severity?: 'warning' | 'info'
  readonly spot?: Spot
  readonly actual?: string
  readonly expected?: string
  readonly note?: string | undefined
  /** Pointer of the fact that it is about. */
  readonly fact?: string
}

export type VerifyRule =
  | 'verify-manifest'
  | 'verify-record'
  | 'verify-file'
  | 'verify-hash'
  | 'verify-fact'
  | 'verify-anchor'
  | 'verify-words'
  | 'verify-part'
  | 'verify-edited'
  | 'verify-bytes'
  | 'verify-facts-list'
  | 'verify-embargo'
  | 'verify-program'
  | 'disclosure'

const FATAL = { warning: false, info: undefined } as const

/** A finding about a finished file, as a message. */
export function messageOf(path: string, finding: Finding): VFileMessage {
  const { reason, ruleId, severity, spot, actual, expected, note } = finding
  const message = new VFileMessage(reason, {
    ...(spot?.line === undefined ? {} : { place: { line: spot.line, column: spot.column ?? 1 } }),
    ruleId,
    source: 'communique',
  })
  message.file = path
  message.fatal = severity === undefined ? true : FATAL[severity]
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = [expected]
  if (note !== undefined) message.note = note
  return message
}

/** A value in a sentence: quoted, short. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return 'nothing'
  return `\`${line.length > 160 ? `${line.slice(0, 159)}…` : line}\``
}

/** Where, in a sentence: ` on page 2`, ` in paragraph 14`; nothing where a line tells it. */
export const at = ({ line, name }: Spot): string =>
  line !== undefined || name === undefined ? '' : name.startsWith('page') ? ` on ${name}` : ` in ${name}`
