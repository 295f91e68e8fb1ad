import { languageFor } from '../../language/index.ts'
import { dateParts, type Statement } from './statement.ts'

const directive = { person: 'person', organization: 'org', event: 'event' } as const

/** Writes values as the language of a tag does, for messages. */
export function valueWriter(tag: string): (statement: Statement) => string {
  return ({ kind, value }) => {
    if (kind === 'date') return writeDate(tag, value)
    if (kind === 'footnote') return `[^${value}]`
    if (kind === 'time') return value.replace(/^~0?/u, '')
    return kind === 'number' || kind === 'figure' ? value : `:${directive[kind]}[${value}]`
  }
}

function writeDate(tag: string, value: string): string {
  const { year, month, day } = dateParts(value)
  if (year !== undefined && day !== undefined) return languageFor(tag).date(value)
  const format = new Intl.DateTimeFormat(tag, {
    ...(year !== undefined && { year: 'numeric' }),
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  })
  return format.format(new Date(`${year ?? '2000'}-${month ?? '01'}-${day ?? '01'}T00:00Z`))
}
