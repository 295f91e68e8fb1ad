import { VFileMessage } from 'vfile-message'
import type { Finding } from './fault.ts'

export type Severity = 'error' | 'warning' | 'info'

const fatal = { error: true, warning: false, info: null } as const

/** A finding as a message that goes under a rule. */
export function toMessage(finding: Finding, ruleId: string, severity: Severity): VFileMessage {
  const { place, reason, actual, expected, note } = finding
  const message = new VFileMessage(reason, { place: place.position, ruleId, source: 'communique' })
  message.fatal = fatal[severity]
  message.file = place.path
  message.actual = actual
  message.expected = expected && [...expected]
  message.note = note
  return message
}

export function severityOf({ fatal }: VFileMessage): Severity {
  return fatal ? 'error' : fatal === false ? 'warning' : 'info'
}

/**
 * Messages by path, place, severity and rule; what concerns a whole file comes first. Those of one rule at one place
 * stay in order.
 */
export function sortMessages(messages: readonly VFileMessage[]): VFileMessage[] {
  return [...messages].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      rank(a) - rank(b) ||
      compare(a.ruleId, b.ruleId),
  )
}

function rank(message: VFileMessage): number {
  return ['error', 'warning', 'info'].indexOf(severityOf(message))
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}

/** `PATH:LINE:COLUMN-LINE:COLUMN severity reason (rule-id)`, and the hint on a line below, indented. */
export function formatMessage(message: VFileMessage): string {
  const { file, place, reason, ruleId, note } = message
  const range = place && 'start' in place ? place : place && { start: place, end: place }
  const at = range ? `:${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}` : ''
  const head = visible(`${file ?? ''}${at} ${severityOf(message)} ${reason}${ruleId ? ` (${ruleId})` : ''}`)
  return note
    ? `${head}\n${note
        .split('\n')
        .map((line) => `  ${visible(line)}`)
        .join('\n')}`
    : head
}

/** Text of others may hold what a terminal takes for commands, or what turns the order of letters around. */
const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )

/** A message for machines. Lines and columns count from 1 and are absent where it concerns a whole file. */
export interface MessageData {
  readonly path: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly severity: Severity
  readonly reason: string
  readonly ruleId?: string
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly note?: string
}

export function messageData(message: VFileMessage): MessageData {
  const { file, place, reason, ruleId, actual, expected, note } = message
  const range = place && 'start' in place ? place : place && { start: place, end: place }
  return {
    path: file ?? '',
    ...(range && {
      line: range.start.line,
      column: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
    }),
    severity: severityOf(message),
    reason,
    ...(ruleId !== undefined && { ruleId }),
    ...(actual !== undefined && { actual }),
    ...(expected !== undefined && { expected }),
    ...(note !== undefined && { note }),
  }
}
