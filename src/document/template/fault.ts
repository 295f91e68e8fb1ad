import { VFileMessage } from 'vfile-message'

/** A place in a template: lines from 1, columns from 0 as Handlebars counts them. */
export interface TemplateLocation {
  readonly source?: string
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

export interface FaultDetails {
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly note?: string
}

/** A mistake in a template, at its file, line and column; an error. */
export function templateFault(
  reason: string,
  ruleId: string,
  location: TemplateLocation,
  details: FaultDetails = {},
): VFileMessage {
  const message = new VFileMessage(reason, {
    place: {
      start: { line: location.start.line, column: location.start.column + 1 },
      end: { line: location.end.line, column: location.end.column + 1 },
    },
    ruleId,
    source: 'communique',
  })
  message.fatal = true
  if (location.source) message.file = location.source
  if (details.actual !== undefined) message.actual = details.actual
  if (details.expected) message.expected = [...details.expected]
  if (details.note) message.note = details.note
  return message
}
