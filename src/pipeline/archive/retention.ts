import { Temporal } from 'temporal-polyfill'

/** Until when something is kept. */
export type Retention =
  /** May be disposed of from this day on, ISO 8601. */
  | { readonly kind: 'until'; readonly day: string }
  | { readonly kind: 'permanent' }
  /** Said in words that a person has to read, or not at all. */
  | { readonly kind: 'unknown' }

const PERMANENT =
  /^(?:permanent(?:ly|e)?|indefinite(?:ly)?|forever|perpetual|永久(?:保存|保管)?|無期限|无限期|dauernd|unbefristet|dauerhaft|définitive?|illimitée?|conservation permanente)$/i

const UNITS = {
  years: /^(?:years?|yrs?|a|jahre?n?|ans?|années?|年間?)$/i,
  months: /^(?:months?|monate?n?|mois|个月|個月|か月|ヶ月|カ月|月)$/i,
  days: /^(?:days?|tage?n?|jours?|天|日間?)$/i,
} as const

type Unit = keyof typeof UNITS

/** `P10Y`, `10 years`, `10 年`, `保存30年`: a length of time; undefined where it is something else. */
function durationOf(text: string): Temporal.DurationLike | undefined {
  if (/^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/.test(text)) {
    const { years, months, days } = Temporal.Duration.from(text)
    return { years, months, days }
  }
  const [, number, word] = /^(?:保存|保管)?\s*(\d{1,4})\s*(\p{L}+)$/u.exec(text) ?? []
  const unit = (Object.keys(UNITS) as Unit[]).find((one) => word !== undefined && UNITS[one].test(word))
  return unit && { [unit]: Number(number) }
}

/**
 * When a version may be disposed of, from what its record says of retention and the day on which it was issued (ISO
 * 8601). What is not understood is left to people: `unknown` never means that it may go.
 */
export function retentionOf(text: string | undefined, issued: string): Retention {
  const words = (text ?? '').normalize('NFKC').trim()
  if (PERMANENT.test(words)) return { kind: 'permanent' }
  const [, day] = /^(?:until |bis |jusqu'au )?(\d{4}-\d\d-\d\d)$/i.exec(words) ?? []
  try {
    if (day !== undefined) return { kind: 'until', day: Temporal.PlainDate.from(day).add({ days: 1 }).toString() }
    const duration = durationOf(words)
    if (duration) return { kind: 'until', day: Temporal.PlainDate.from(issued).add(duration).toString() }
  } catch {
    // no such day
  }
  return { kind: 'unknown' }
}
