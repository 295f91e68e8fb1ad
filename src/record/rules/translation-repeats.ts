import { faultRule } from '../fault-rule.ts'

/**
 * A translation gives words alone. Facts that are not words stand once, in the original.
 *
 * @good
 * ```yaml zh-Hans
 * event: { type: 参观, name: 春季访问, venue: { city: 北港 } }
 * ```
 *
 * @bad
 * ```yaml zh-Hans
 * event: { type: 参观, name: 春季访问, venue: { city: 北港 }, start: 2024-05-06 }
 * people:
 *   - { id: ada, name: 艾达, party: host }
 *   - { id: ben, name: 本 }
 * ```
 * ```text
 * start → error Unexpected key `start` in `event`, expected only words in a translation
 * party → error Unexpected key `party` in `people[0]`, expected only words in a translation
 * ```
 */
export const rule = faultRule('translation-repeats')
