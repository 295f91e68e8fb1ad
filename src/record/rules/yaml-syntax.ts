import { faultRule } from '../fault-rule.ts'

/**
 * The front matter is YAML 1.2. A date is a text in it, never a moment in time.
 *
 * @good
 * ```yaml
 * event: { type: visit, name: "Spring visit: day one", start: 2024-05-06, venue: { city: Northhaven } }
 * ```
 *
 * @bad
 * ```yaml
 * subheadline: Day one: arrivals
 * ```
 * ```text
 * D → error Unexpected YAML: Nested mappings are not allowed in compact mappings
 * ```
 */
export const rule = faultRule('yaml-syntax')
