import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * The event does not end before it starts. Where one of the two has no hour, the days are compared.
 *
 * @good
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06T23:00+08:00, end: 2024-05-06, venue: { city: Northhaven } }
 * ```
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06, end: 2024-05-05, venue: { city: Northhaven } }
 * ```
 * ```text
 * 2024-05-05 → error Unexpected end `2024-05-05` before the start `2024-05-06`, expected it on or after
 * ```
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06T09:00+08:00, end: 2024-05-06T02:30+02:00, venue: { city: Northhaven } }
 * ```
 * ```text
 * 2024-05-06T02:30+02:00 → error Unexpected end `2024-05-06T02:30+02:00` before the start `2024-05-06T09:00+08:00`, expected it on or after
 * ```
 */
export const rule: Rule = {
  id: 'end-after-start',
  severity: 'error',
  check({ original }, report) {
    const { start, end } = original?.facts?.event ?? {}
    if (!original || start === undefined || end === undefined || !isBefore(end, start)) return
    report({
      place: valuePlace(original, ['event', 'end']),
      reason: `Unexpected end ${quote(end)} before the start ${quote(start)}, expected it on or after`,
      actual: end,
    })
  },
}

function isBefore(end: string, start: string): boolean {
  const exact = end.includes('T') && start.includes('T')
  return exact ? Date.parse(end) < Date.parse(start) : end.slice(0, 10) < start.slice(0, 10)
}
