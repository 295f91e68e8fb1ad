import { faultRule } from '../fault-rule.ts'

/**
 * A list without keys is translated whole, as long as the original's and in its order.
 *
 * @bad
 * ```yaml
 * tours: [{ id: labs, place: nhi, stops: [Tide Laboratory, Salt Laboratory] }]
 * ```
 * ```yaml zh-Hans
 * tours: [{ id: labs, stops: [潮汐实验室] }]
 * ```
 * ```text
 * stops → error Unexpected 1 entry in `tours[0].stops`, expected 2 entries as in the original
 * ```
 *
 * @good
 * ```yaml
 * tours: [{ id: labs, place: nhi, stops: [Tide Laboratory, Salt Laboratory] }]
 * ```
 * ```yaml zh-Hans
 * tours: [{ id: labs, stops: [潮汐实验室, 盐实验室] }]
 * ```
 */
export const rule = faultRule('translation-list')
