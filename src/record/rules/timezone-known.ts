import { nearest, quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * The time zone is one of the IANA database.
 *
 * @good
 * ```yaml
 * release: { status: immediate, timezone: Asia/Shanghai, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 *
 * @bad
 * ```yaml
 * release: { status: immediate, timezone: Asia/Shanghia, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 * ```text
 * Asia/Shanghia → error Unexpected time zone `Asia/Shanghia`, expected `Asia/Shanghai`
 * ```
 */
export const rule: Rule = {
  id: 'timezone-known',
  severity: 'error',
  check({ original }, report) {
    const timezone = original?.facts?.release?.timezone
    if (!original || timezone === undefined || isZone(timezone)) return
    const near = nearest(timezone, Intl.supportedValuesOf('timeZone'))
    const wanted = near === undefined ? 'an IANA time zone such as `Asia/Shanghai`' : quote(near)
    report({
      place: valuePlace(original, ['release', 'timezone']),
      reason: `Unexpected time zone ${quote(timezone)}, expected ${wanted}`,
      actual: timezone,
      expected: near === undefined ? [] : [near],
      note: near && `Did you mean \`${near}\`?`,
    })
  },
}

/** An offset such as `+08:00` is no zone: it knows of no daylight saving. */
function isZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
