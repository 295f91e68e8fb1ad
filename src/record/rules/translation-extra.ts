import { faultRule } from '../fault-rule.ts'

/**
 * A translation says nothing that the original does not say. Forms of a name (`short`, `honorific`, `article`) may differ.
 *
 * @good
 * ```yaml zh-Hans
 * people:
 *   - { id: ada, name: 艾达, honorific: 教授 }
 *   - { id: ben, name: 本 }
 * ```
 *
 * @bad
 * ```yaml zh-Hans
 * subheadline: 为期两天
 * ```
 * ```text
 * subheadline → warning Unexpected key `subheadline` in the front matter, expected nothing that the original lacks
 * ```
 */
export const rule = faultRule('translation-extra', 'warning')
