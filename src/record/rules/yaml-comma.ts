import { faultRule } from '../fault-rule.ts'

/**
 * Text in braces has quotes where it has a comma: in YAML a comma ends it there.
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
 */
export const rule = faultRule('yaml-comma', 'warning')
