import { codePoint } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Place } from '../record.ts'
import type { Rule } from '../rule.ts'
import { placeAt, textOf } from '../source.ts'
import { formatPath } from '../yaml/located.ts'

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
 *
 * @bad
 * ```yaml
 * subheadline: "Half \ud83d a smile"
 * ```
 * ```text
 * "Half \ud83d a smile" → error Unexpected control character U+D83D in `subheadline`, expected none
 * ```
 *
 * @good
 * ```yaml
 * subheadline: "Two days \U0001F30A"
 * ```
 */
export const rule: Rule = {
  id: 'control-character',
  severity: 'error',
  check({ files, faults }, report) {
    const tell = (place: Place, character: string, inside = '') =>
      report({
        place,
        reason: `Unexpected control character U+${codePoint(character)}${inside}, expected none`,
        actual: character,
      })
    for (const fault of faults.get('control-character') ?? []) report(fault)
    for (const file of files) {
      const { source } = file
      for (const { 0: character, index } of source.text.matchAll(STRANGE)) {
        tell(placeAt(source, index, index + character.length), character)
      }
      for (const { value, path } of file.leaves) {
        const [character] = (typeof value === 'string' && NO_CHARACTER.exec(value)) || []
        if (character === undefined) continue
        const place = valuePlace(file, path)
        if (!textOf(source, place).includes(character)) tell(place, character, ` in \`${formatPath(path)}\``)
      }
    }
  },
}

const STRANGE = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu

/** What an escape in YAML can make, and no file can hold: half a character, or none. */
const NO_CHARACTER = /[\p{Cs}\p{Noncharacter_Code_Point}]/u
