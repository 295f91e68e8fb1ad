import { canonicalTag } from '../edition.ts'
import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A translation is in the language that its file is named for, which is not that of the original.
 *
 * @bad
 * ```yaml zh-Hans
 * language: zh-Hant
 * ```
 * ```text
 * zh-Hant → error Unexpected language `zh-Hant`, expected `zh-Hans` as the file is named
 * ```
 *
 * @bad
 * ```yaml
 * language: zh-Hans
 * ```
 * ```yaml zh-Hans
 * language: zh-Hans
 * ```
 * ```text
 * zh-Hans → error Unexpected translation into `zh-Hans`, expected another language than that of the original
 * ```
 *
 * @good
 * ```yaml zh-Hans
 * language: zh-Hans
 * ```
 */
export const rule: Rule = {
  id: 'language-matches-name',
  severity: 'error',
  check({ bundle, original, translations }, report) {
    const taken = new Set([canonicalTag(original?.facts?.language ?? '')])
    for (const [index, name] of [...bundle.translations.keys()].entries()) {
      const file = translations[index]
      const tag = file?.facts?.language
      if (!file || tag === undefined) continue
      const place = valuePlace(file, ['language'])
      if (canonicalTag(tag) !== canonicalTag(name)) {
        const reason = `Unexpected language ${quote(tag)}, expected ${quote(name)} as the file is named`
        report({ place, reason, actual: tag, expected: [name] })
      } else if (taken.has(canonicalTag(tag))) {
        const reason = `Unexpected translation into ${quote(tag)}, expected another language than that of the original`
        report({ place, reason, actual: tag })
      }
      taken.add(canonicalTag(tag))
    }
  },
}
