/** How long something is kept. */
export type Period =
  | { readonly kind: 'permanent' }
  | { readonly kind: 'length'; readonly years: number; readonly months: number; readonly days: number }
  /** The last day on which it must be there, ISO 8601. */
  | { readonly kind: 'until'; readonly day: string }

const PERMANENT =
  /^(?:permanent(?:ly|e)?|indefinite(?:ly)?|forever|perpetual|永久(?:保存|保管)?|無期限|无限期|dauernd|unbefristet|dauerhaft|définitive?|illimitée?|conservation permanente)$/i

const UNITS = {
  years: /^(?:years?|yrs?|jahre?n?|ans?|années?|年間?)$/i,
  months: /^(?:months?|monate?n?|mois|个月|個月|か月|ヶ月|カ月)$/i,
  days: /^(?:days?|tage?n?|jours?|天|日間?)$/i,
} as const

const NOTHING = { years: 0, months: 0, days: 0 }

/**
 * What a record or the settings say of keeping: `Permanent`, `10 years`, `P10Y`, `保存30年`, `until 2040-12-31`. Undefined
 * for what only a person can understand.
 */
export function periodOf(text: string): Period | undefined {
  const words = text.normalize('NFKC').trim()
  if (PERMANENT.test(words)) return { kind: 'permanent' }
  const [, day] = /^(?:until |bis |jusqu'au )?(\d{4}-\d\d-\d\d)$/i.exec(words) ?? []
  if (day !== undefined) return isDay(day) ? { kind: 'until', day } : undefined
  const [iso, years = 0, months = 0, days = 0] =
    /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/.exec(words) ?? []
  if (iso !== undefined) return { kind: 'length', years: Number(years), months: Number(months), days: Number(days) }
  const [, number, unit = ''] = /^(?:保存|保管)?\s*(\d{1,4})\s*(\p{L}+)$/u.exec(words) ?? []
  for (const name of ['years', 'months', 'days'] as const) {
    if (number !== undefined && UNITS[name].test(unit)) return { kind: 'length', ...NOTHING, [name]: Number(number) }
  }
  return undefined
}

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/**
 * The day on which a length of time from a day is over, ISO 8601; of a month that is too short, its last. Undefined after
 * the year 9999, where days have no such form.
 */
export function dayAfter(day: string, { years, months, days }: typeof NOTHING): string | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(0)
  first.setUTCFullYear(year + years, month - 1 + months, 1)
  const last = new Date(first)
  last.setUTCMonth(first.getUTCMonth() + 1, 0)
  first.setUTCDate(Math.min(date, last.getUTCDate()) + days)
  return first.getUTCFullYear() > 9999 ? undefined : first.toISOString().slice(0, 10)
}
