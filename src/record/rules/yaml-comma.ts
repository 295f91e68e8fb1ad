import { faultRule } from '../fault-rule.ts'

/**
 * Text in braces or brackets has quotes where it has a comma: in YAML a comma ends it there.
 *
 * @good
 * ```yaml
 * outcomes: [{ id: a, text: "Tides, and salt" }]
 * ```
 *
 * @bad
 * ```yaml
 * outcomes: [{ id: a, text: Tides,salt }]
 * ```
 * ```text
 * Tides,salt → warning Unexpected comma in text without quotes in braces, expected `"Tides,salt"`
 * ```
 *
 * @bad
 * ```yaml
 * tours: [{ id: labs, place: nhi, stops: [Tank of 3,5 metres, Salt Laboratory] }]
 * ```
 * ```text
 * Tank of 3,5 metres → warning Unexpected comma in a number without quotes in a list, expected `"Tank of 3,5 metres"`
 * ```
 *
 * @good
 * ```yaml
 * tours: [{ id: labs, place: nhi, stops: ["Tank of 3,5 metres", Hall 1, 2nd Hall] }]
 * ```
 */
export const rule = faultRule('yaml-comma', 'warning')
