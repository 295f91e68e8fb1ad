import { faultRule } from '../fault-rule.ts'

/**
 * A key is a name, and stands once in its mapping.
 *
 * @bad
 * ```yaml
 * release: { status: immediate, status: draft, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 * ```text
 * status → error Unexpected second key `status`, expected it once
 * ```
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06, [a]: b }
 * ```
 * ```text
 * [a] → error Unexpected key that is no text, expected a name
 * ```
 *
 * @good
 * ```yaml
 * release: { status: immediate, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 */
export const rule = faultRule('yaml-key')
