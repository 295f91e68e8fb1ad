import type { Rule } from '../rule.ts'
import { headlineOf } from '../style/headline.ts'
import { isCjk } from '../style/script.ts'

/**
 * A headline fits a list of results and the subject of a mail: 80 characters, in Chinese and Japanese 28. The settings may
 * say otherwise.
 *
 * @bad
 * ```md
 * # Guests from three coasts and nine islands come to Northhaven to speak of tides, of salt and of sand
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi].
 * ```
 * ```text
 * Guests from three coasts and nine islands come to Northhaven to speak of tides, of salt and of sand → warning Unexpected headline of 99 characters, expected at most 80
 * ```
 *
 * @bad
 * ```md zh-Hans
 * # 来自三个海岸和九个岛屿的客人齐聚北港共同讨论潮汐、盐与沙的问题
 *
 * ## 导语
 *
 * :event[date]，:person[ada]在:org[nhi]欢迎:person[ben]。
 * ```
 * ```text
 * 来自三个海岸和九个岛屿的客人齐聚北港共同讨论潮汐、盐与沙的问题 → warning Unexpected headline of 31 characters, expected at most 28
 * ```
 *
 * @good
 * ```md
 * # Guests from three coasts and nine islands speak at Northhaven of tides and sand
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 * ```
 * ```yaml settings
 * style: { headline-length: { latin: 81 } }
 * ```
 */
export const rule: Rule = {
  id: 'headline-length',
  severity: 'warning',
  check({ files, style }, report) {
    const longest = style.style['headline-length']
    for (const file of files) {
      const headline = headlineOf(file)
      const length = [...(headline?.text ?? '')].length
      const most = isCjk(file.language) ? longest.cjk : longest.latin
      if (!headline || length <= most) continue
      report({ place: headline.place, reason: `Unexpected headline of ${length} characters, expected at most ${most}` })
    }
  },
}
