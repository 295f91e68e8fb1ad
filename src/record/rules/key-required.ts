import { faultRule } from '../fault-rule.ts'

/**
 * What a record cannot do without is there. The message points to what should hold the key.
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, venue: { city: Northhaven } }
 * ```
 * ```text
 * event → error Missing key `start` in `event`, expected a date such as `2024-07-02`, or a date-time with offset such as `2024-07-03T09:00+08:00`
 * ```
 *
 * @good
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06T10:00+08:00, venue: { city: Northhaven } }
 * ```
 */
export const rule = faultRule('key-required')
