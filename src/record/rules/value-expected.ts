import { faultRule } from '../fault-rule.ts'

/**
 * Every value is of the kind that its key wants.
 *
 * @good
 * ```yaml
 * release: { status: immediate, number: "2024", issuer: nhi, dateline: { city: Northhaven } }
 * ```
 *
 * @bad
 * ```yaml
 * release: { status: imediate, number: 2024, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 * ```text
 * imediate → error Unexpected `imediate` in `release.status`, expected one of `draft`, `immediate`, `embargoed`
 * 2024 → error Unexpected number `2024` in `release.number`, expected one line of text
 * ```
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, start: May 6, venue: { city: Northhaven } }
 * ```
 * ```text
 * May 6 → error Unexpected `May 6` in `event.start`, expected a date such as `2024-07-02`, or a date-time with offset such as `2024-07-03T09:00+08:00`
 * ```
 *
 * @bad
 * ```yaml
 * outcomes: Much was agreed.
 * ```
 * ```text
 * Much was agreed. → error Unexpected `Much was agreed.` in `outcomes`, expected a list
 * ```
 */
export const rule = faultRule('value-expected')
