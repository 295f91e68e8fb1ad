import { faultRule } from '../fault-rule.ts'

/**
 * Every word of the original has its translation. One that has none is printed in the original's language. People's names
 * need none from one language in Latin script to another.
 *
 * @bad
 * ```yaml zh-Hans
 * people:
 *   - { id: ada, name: 艾达, honorific: 博士 }
 * ```
 * ```text
 * people → warning Missing translation of `Ben Osei` (`people.ben.name`), printed in the language of the original
 * people → warning Missing translation of `Prof.` (`people.ben.honorific`), printed in the language of the original
 * ```
 *
 * @good
 * ```yaml zh-Hans
 * people:
 *   - { id: ben, name: 本, honorific: 教授 }
 *   - { id: ada, name: 艾达, honorific: 博士 }
 * ```
 */
export const rule = faultRule('translation-complete', 'warning')
