import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'
import { formatPath } from '../yaml/located.ts'

/**
 * A date is one that the calendar has.
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-02-30, venue: { city: Northhaven } }
 * ```
 * ```text
 * 2024-02-30 → error Unexpected date `2024-02-30` in `event.start`, expected a day from `2024-02-01` to `2024-02-29`
 * ```
 *
 * @good
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-02-29, venue: { city: Northhaven } }
 * ```
 */
export const rule: Rule = {
  id: 'date-exists',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      for (const { shape, value, path } of file.leaves) {
        if ((shape.kind !== 'date' && shape.kind !== 'instant') || typeof value !== 'string') continue
        const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number)
        const days = daysIn(year, month)
        if (day <= days) continue
        const start = value.slice(0, 8)
        report({
          place: valuePlace(file, path),
          reason: `Unexpected date ${quote(value)} in \`${formatPath(path)}\`, expected a day from \`${start}01\` to \`${start}${days}\``,
          actual: value,
        })
      }
    }
  },
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
}
