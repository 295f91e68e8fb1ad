import { languageFor } from '../../language/index.ts'
import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * The parts of a foreign name are parted by the sign of the language: 伊尔莎·瓦恩 in Chinese, イルゼ・ヴァーン in Japanese.
 * Another one looks alike, and is not found by who searches for the name.
 *
 * @bad
 * ```yaml zh-Hans
 * people:
 *   - { id: ada, name: 艾达•拉金, honorific: 博士 }
 *   - { id: ben, name: 本・奥塞, honorific: 教授 }
 * ```
 * ```text
 * 艾达•拉金 → warning Unexpected `•` in the name `艾达•拉金`, expected `·` (U+00B7)
 * 本・奥塞 → warning Unexpected `・` in the name `本・奥塞`, expected `·` (U+00B7)
 * ```
 *
 * @good
 * ```yaml zh-Hans
 * people:
 *   - { id: ada, name: 艾达·拉金, honorific: 博士 }
 *   - { id: ben, name: B. 奥塞, honorific: 教授 }
 * ```
 */
export const rule: Rule = {
  id: 'name-separator',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const { separators } = languageFor(file.language).names
      const [best] = separators
      for (const { value, path } of best === undefined ? [] : file.leaves) {
        if (path[0] !== 'people' || (path[2] !== 'name' && path[2] !== 'short') || typeof value !== 'string') continue
        const sign = BETWEEN.exec(value)?.[0]
        if (best === undefined || sign === undefined || separators.includes(sign)) continue
        report({
          place: valuePlace(file, path),
          reason: `Unexpected ${quote(sign)} in the name ${quote(value)}, expected ${quote(best)} (U+${codeOf(best)})`,
          actual: sign,
          expected: [best],
        })
      }
    }
  },
}

/** A dot in a name, whichever it is. */
const BETWEEN = /(?<=[\p{Script=Han}\p{Script=Katakana}ー])[·・•‧∙⋅･．](?=[\p{Script=Han}\p{Script=Katakana}])/u

const codeOf = (sign: string) => sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
