import { locale } from './speak.ts'

/** A day as people write it: `8 Mar 2027`. Takes the ISO date of what it is given. */
export function day(iso: string): string {
  const at = Date.parse(`${iso.slice(0, 10)}T00:00Z`)
  return Number.isNaN(at) ? iso : format(dayFormat()).format(at)
}

/** A range of days: `8–10 Mar 2027`. */
export function days(start: string, end: string | null): string {
  const [from, to] = [start.slice(0, 10), (end ?? start).slice(0, 10)]
  if (from === to || !(from < to)) return day(from)
  const utc = (iso: string): number => Date.parse(`${iso}T00:00Z`)
  const formatter = format(dayFormat())
  if (Number.isNaN(utc(from) + utc(to))) return `${from}–${to}`
  return locale() === 'en' ? formatter.formatRange(utc(from), utc(to)) : `${day(from)}${until(from, day(to))}`
}

/** The end of a range in Chinese, without the year and month that it shares; CLDR writes such ranges in digits alone. */
function until(from: string, to: string): string {
  const said = /^.+年/.exec(day(from))?.[0] ?? ''
  const month = /^.+月/.exec(day(from))?.[0] ?? ''
  const shared = [month, said].find((part) => part !== '' && to.startsWith(part)) ?? ''
  return `至${to.slice(shared.length)}`
}

/** A moment in the zone of this machine: `24 Nov 2026, 18:20`. */
export function moment(iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? iso : format({ dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** A moment to the second, where several of a minute are told apart. */
export function second(iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? iso : format({ dateStyle: 'medium', timeStyle: 'medium' }).format(at)
}

const dayFormat = (): Intl.DateTimeFormatOptions => ({
  year: 'numeric',
  month: locale() === 'en' ? 'short' : 'long',
  day: 'numeric',
  timeZone: 'UTC',
})

const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = locale() === 'en' ? 'en-GB' : locale()
  const key = tag + JSON.stringify(options)
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(tag, options)
  formats.set(key, kept)
  return kept
}
