import { faultRule } from '../fault-rule.ts'

/**
 * An alias names an anchor that stands before it, and all aliases together stand for at most 10,000 nodes.
 *
 * @good
 * ```yaml
 * units:
 *   - organization: nhi
 *     names: &labs [Tide Laboratory, Salt Laboratory]
 * tours:
 *   - { id: labs, place: nhi, stops: *labs }
 * ```
 *
 * @bad
 * ```yaml
 * subheadline: *motto
 * ```
 * ```text
 * *motto → error Unexpected alias `motto` without an anchor
 * ```
 *
 * @bad
 * ```yaml
 * subheadline: &a [*a]
 * ```
 * ```text
 * *a → error Unexpected alias `a` inside its own anchor
 * ```
 */
export const rule = faultRule('yaml-alias')
