import { codePoint } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { placeAt } from '../source.ts'

/**
 * No text has control characters, save line ends and tabs, nor code points that are none.
 *
 * @bad
 * ```yaml
 * subheadline: "Two\u0007days"
 * ```
 * ```text
 * "Two\u0007days" → error Unexpected control character U+0007 in `subheadline`, expected none
 * ```
 */
const STRANGE = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu

export const rule: Rule = {
  id: 'control-character',
  severity: 'error',
  check({ files, faults }, report) {
    for (const fault of faults.get('control-character') ?? []) report(fault)
    for (const { source } of files) {
      for (const { 0: character, index } of source.text.matchAll(STRANGE)) {
        const place = placeAt(source, index, index + character.length)
        const reason = `Unexpected control character U+${codePoint(character)}, expected none`
        report({ place, reason, actual: character })
      }
    }
  },
}
