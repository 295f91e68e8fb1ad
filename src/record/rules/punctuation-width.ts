import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { placeAt } from '../source.ts'
import { punctuationEdits } from '../style/typography.ts'

/**
 * Punctuation of Chinese and Japanese is full-width (GB/T 15834), that of other languages half-width; told once a file.
 *
 * @bad
 * ```md zh-Hans
 * # 北港来客
 *
 * ## 导语
 *
 * :event[date],:person[ada]在:org[nhi]欢迎:person[ben],谈PET,谈潮汐。
 * ```
 * ```text
 * , → warning Unexpected half-width `,`, 3 times in this file, expected `，`
 * ```
 *
 * @good
 * ```md zh-Hans
 * # 北港来客
 *
 * ## 导语
 *
 * :event[date]10:30，:person[ada]在:org[nhi]欢迎:person[ben]的1,860名同事，见`a,b`和[网页](https://example.org/a,b)。
 * ```
 */
export const rule: Rule = {
  id: 'punctuation-width',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const edits = punctuationEdits(file)
      const [first] = edits
      if (!first) continue
      const actual = file.source.text.slice(first.start, first.end).trim()
      const width = /^[\x20-\x7E]/.test(actual) ? 'half-width' : 'full-width'
      const times = edits.length === 1 ? '' : `, ${edits.length} times in this file`
      report({
        place: placeAt(file.source, first.start, first.end),
        reason: `Unexpected ${width} ${quote(actual)}${times}, expected ${quote(first.text.trim())}`,
        actual,
        expected: [first.text.trim()],
        note: '`communique check --fix` mends this.',
      })
    }
  },
}
