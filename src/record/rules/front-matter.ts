import { faultRule } from '../fault-rule.ts'

/**
 * The facts stand first, between two lines `---`.
 *
 * @bad
 * ```record
 * # A headline
 * ```
 * ```text
 * # A headline → error Missing front matter, expected `---` on the first line
 * ```
 *
 * @bad
 * ```record
 * ---
 * schema: exchange-record/1
 * id: example
 * ```
 * ```text
 * --- → error Unexpected end of the front matter, expected a line `---`
 * ```
 *
 * @good
 * ```record
 * ---
 * schema: exchange-record/1
 * id: example
 * language: en
 * event: { type: visit, name: Spring visit, start: 2024-05-06, venue: { city: Northhaven } }
 * ---
 * # Guests at Northhaven
 *
 * ## Lead
 *
 * They came.
 *
 * ---
 *
 * And went.
 * ```
 */
export const rule = faultRule('front-matter')
