import { faultRule } from '../fault-rule.ts'

/**
 * An entry of a translation is matched by its key with one of the original.
 *
 * @bad
 * ```yaml zh-Hans
 * people:
 *   - { id: ada, name: 艾达 }
 *   - { id: bem, name: 本 }
 * ```
 * ```text
 * bem → error Unexpected entry `bem` in `people`, expected one of `ada`, `ben` as in the original
 * ```
 *
 * @good
 * ```yaml zh-Hans
 * people:
 *   - { id: ben, name: 本 }
 *   - { id: ada, name: 艾达 }
 * ```
 */
export const rule = faultRule('translation-entry')
