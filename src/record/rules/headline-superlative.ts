import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { headlinesOf } from '../style/headline.ts'
import { superlativeIn } from '../style/superlatives.ts'

/**
 * A headline says what happened rather than praise it.
 *
 * @bad
 * ```md
 * # Groundbreaking tides at Northhaven
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi].
 * ```
 * ```text
 * Groundbreaking tides at Northhaven → warning Unexpected `Groundbreaking` in a headline, expected what happened rather than praise
 * ```
 *
 * @bad
 * ```md zh-Hans
 * # 北港迎来世界一流客人
 *
 * ## 导语
 *
 * :event[date]，:person[ada]在:org[nhi]欢迎:person[ben]。
 * ```
 * ```text
 * 北港迎来世界一流客人 → warning Unexpected `世界一流` in a headline, expected what happened rather than praise
 * ```
 *
 * @good
 * ```md
 * # Northhaven opens its first tide gauge
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * A groundbreaking hall stands there.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'headline-superlative',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { text, place } of headlinesOf(file)) {
        const actual = superlativeIn(text, file.language)
        if (actual === undefined) continue
        report({
          place,
          reason: `Unexpected ${quote(actual)} in a headline, expected what happened rather than praise`,
          actual,
        })
      }
    }
  },
}
