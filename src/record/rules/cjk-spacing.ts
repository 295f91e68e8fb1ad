import type { Rule } from '../rule.ts'
import { placeAt } from '../source.ts'
import { cjkSpacingEdits } from '../style/typography.ts'

/**
 * Between Han and Latin stands a space, or none, as `style.cjk-spacing` says; without it the rule is silent. Told once a
 * file.
 *
 * @bad
 * ```yaml settings
 * style: { cjk-spacing: space }
 * ```
 * ```md zh-Hans
 * # 北港来客
 *
 * ## 导语
 *
 * :event[date]，:person[ada]在:org[nhi]欢迎:person[ben]，谈 PET和 DNA，5月6日再谈。
 * ```
 * ```text
 * 和 → warning Unexpected letters that touch between Han and Latin, expected a space
 * ```
 *
 * @good
 * ```md zh-Hans
 * # 北港来客
 *
 * ## 导语
 *
 * :event[date]，:person[ada]在:org[nhi]欢迎:person[ben]，谈 PET和DNA。
 * ```
 */
export const rule: Rule = {
  id: 'cjk-spacing',
  severity: 'warning',
  check({ files, style }, report) {
    const [unexpected, expected] =
      style.style['cjk-spacing'] === 'space' ? ['letters that touch', 'a space'] : ['a space', 'none']
    for (const file of files) {
      const edits = cjkSpacingEdits(file, style)
      const [first] = edits
      if (!first) continue
      const times = edits.length === 1 ? '' : `, ${edits.length} times in this file`
      report({
        place: placeAt(file.source, first.start, Math.max(first.end, first.start + 1)),
        reason: `Unexpected ${unexpected} between Han and Latin${times}, expected ${expected}`,
        note: '`communique check --fix` mends this.',
      })
    }
  },
}
