import { fill, type Language } from './language.ts'
import { once } from './once.ts'
import type { DateStyle } from './table.ts'

/**
 * Dates of one language: CLDR's through `Intl`, corrected by `style` where the press writes otherwise.
 * Takes ISO 8601 dates and date-times; neither the machine's zone nor its locale has a part in the result.
 * `dateTime` throws a RangeError for a zone that is none.
 */
export function datesOf(tag: string, style: DateStyle): Pick<Language, 'date' | 'dateRange' | 'dateTime'> {
  const days = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }))
  const times = once(() => new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }))

  const dayParts = (moment: Date) =>
    days()
      .formatToParts(moment)
      .map(({ type, value }) => (type === 'day' && value === '1' ? style.first : undefined) ?? value)
  const day = (moment: Date) => dayParts(moment).join('')
  const time = (moment: Date) => {
    const parts = times()
      .formatToParts(moment)
      .map(({ value }) => style.timeParts?.[value] ?? value)
    return parts.join('').replace('\u202f', ' ')
  }
  const dayAndTime = (moment: Date) => fill(style.dateTime, { date: day(moment), time: time(moment) })

  function dayRange(from: Date, to: Date): string {
    const { range } = style
    if (range.by === 'cldr') {
      const text = days().formatRange(from, to)
      return range.dash === undefined ? text : text.replace(/\s*–\s*/u, range.dash)
    }
    const [first, last] = [dayParts(from), dayParts(to)]
    const differs = (part: string, index: number) => part !== last[index]
    const [start, end] =
      range.by === 'front'
        ? [first, last.slice(first.findIndex(differs))]
        : [first.slice(0, first.findLastIndex(differs) + 1), last]
    return range.before + start.join('') + range.between + end.join('')
  }

  return {
    date: (iso) => (hasTime(iso) ? dayAndTime(wallClock(iso)) : day(wallClock(iso))),

    dateRange(start, end) {
      const [from, to] = [wallClock(start), wallClock(end)]
      const timed = hasTime(start) && hasTime(end)
      if (day(from) !== day(to)) {
        return timed ? fill(style.dateTimeRange, { start: dayAndTime(from), end: dayAndTime(to) }) : dayRange(from, to)
      }
      if (!timed || time(from) === time(to)) return hasTime(start) ? dayAndTime(from) : day(from)
      return fill(style.timeRange, { date: day(from), start: time(from), end: time(to) })
    },

    dateTime(iso, timezone) {
      const instant = new Date(iso)
      const offset = offsetIn(timezone, instant)
      const dateTime = dayAndTime(new Date(instant.getTime() + offset.minutes * 60_000))
      const zone = style.zones?.[timezone] ?? zoneName(tag, 'long', timezone, instant)
      // CLDR answers with a bare offset where a zone has no name, and readers know UTC by its letters.
      const named = timezone !== 'UTC' && !/^(?:GMT|UTC)/u.test(zone)
      return fill(named ? style.zoned : style.offset, { dateTime, zone, offset: offset.text })
    },
  }
}

function hasTime(iso: string): boolean {
  return iso.includes('T')
}

/** The date and time as written, whatever the offset, as if they were UTC. */
function wallClock(iso: string): Date {
  return new Date(hasTime(iso) ? `${iso.replace(/(?:Z|[+-]\d\d:\d\d)$/u, '')}Z` : iso)
}

function zoneName(tag: string, style: 'long' | 'longOffset', timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: style }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

function offsetIn(timezone: string, instant: Date): { minutes: number; text: string } {
  const [, sign = '+', hours = '0', minutes = '0'] =
    /([+-])(\d\d):(\d\d)/u.exec(zoneName('en', 'longOffset', timezone, instant)) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (size === 0) return { minutes: 0, text: 'UTC' }
  return sign === '-'
    ? { minutes: -size, text: `UTC−${hours}:${minutes}` }
    : { minutes: size, text: `UTC+${hours}:${minutes}` }
}
