import { faultRule } from '../fault-rule.ts'

/**
 * Where a list without keys is translated whole, what is no word is left out, or is what it is in the original.
 *
 * @good
 * ```yaml
 * contacts: [{ name: Press office, email: press@example.org, phone: +00 10 0000 0000 }]
 * ```
 * ```yaml zh-Hans
 * contacts: [{ name: 新闻办公室, email: press@example.org }]
 * ```
 *
 * @bad
 * ```yaml
 * contacts: [{ name: Press office, email: press@example.org }]
 * ```
 * ```yaml zh-Hans
 * contacts: [{ name: 新闻办公室, email: zh@example.org }]
 * ```
 * ```text
 * zh@example.org → error Unexpected `zh@example.org` in `contacts[0].email`, expected `press@example.org` as in the original
 * ```
 */
export const rule = faultRule('translation-fact')
