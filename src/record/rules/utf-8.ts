import { faultRule } from '../fault-rule.ts'

/**
 * A record file is a text in UTF-8, with or without a byte order mark.
 *
 * @bad
 * ```record latin1
 * ---
 * schema: exchange-record/1
 * id: café
 * ```
 * ```text
 * ∅ → error Unexpected bytes that are not UTF-8, expected a text file in UTF-8
 * ```
 *
 * @good
 * ```record
 * ---
 * schema: exchange-record/1
 * id: example
 * language: en
 * event: { type: visit, name: Café 潮汐, start: 2024-05-06, venue: { city: Nordhöhe } }
 * ---
 * # Guests
 *
 * ## Lead
 *
 * They came.
 * ```
 */
export const rule = faultRule('utf-8')
