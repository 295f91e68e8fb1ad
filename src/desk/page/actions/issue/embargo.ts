import { locale } from '../../words/speak.ts'

const OFFSET = /(?:Z|([+-]\d{2}:\d{2}))$/

/**
 * The hour until which a record is held back, as its place has it, in UTC, and on this machine where that is another:
 * `15 March 2027 at 09:00 (UTC+08:00)`.
 */
export function embargoHours(until: string): {
  readonly there: string
  readonly utc: string
  readonly here: string | null
} {
  const at = Date.parse(until)
  if (Number.isNaN(at)) return { there: until, utc: until, here: null }
  const offset = OFFSET.exec(until)?.[1] ?? '+00:00'
  const there = `${hour(at, offset)} (UTC${offset})`
  const own = hour(at, undefined)
  return { there, utc: `${hour(at, 'UTC')} UTC`, here: [hour(at, offset), hour(at, 'UTC')].includes(own) ? null : own }
}

const hour = (at: number, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat(locale() === 'en' ? 'en-GB' : locale(), {
    dateStyle: 'long',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at)
