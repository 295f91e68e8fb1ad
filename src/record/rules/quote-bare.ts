import { languageFor } from '../../language/index.ts'
import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A quote is given without quotation marks: each document puts those of its language around it.
 *
 * @bad
 * ```yaml
 * quotes: [{ id: thanks, speaker: ben, text: “We are glad to be here.”, approved: ben }]
 * ```
 * ```text
 * “We are glad to be here.” → warning Unexpected quotation marks around the quote `thanks`, expected none
 * ```
 *
 * @good
 * ```yaml
 * quotes: [{ id: thanks, speaker: ben, text: “Tides” and “time” are words that we like., approved: ben }]
 * ```
 */
export const rule: Rule = {
  id: 'quote-bare',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const { open, close } = languageFor(file.language).quotation
      const own = [open.trim(), close.trim()] as const
      for (const [index, entry] of (file.facts?.quotes ?? []).entries()) {
        const text = entry?.text?.trim()
        if (text === undefined || ![own, ...MARKS].some(([start, end]) => encloses(text, start, end))) continue
        report({
          place: valuePlace(file, ['quotes', index, 'text']),
          reason: `Unexpected quotation marks around the quote ${quote(entry?.id ?? '')}, expected none`,
          note: 'Each document puts the marks of its language around it.',
        })
      }
    }
  },
}

const MARKS = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['"', '"'],
] as const

/** Whether one pair of marks stands around a whole text. */
function encloses(text: string, start: string, end: string): boolean {
  const inner = text.slice(start.length, -end.length)
  return (
    text.length > 2 && text.startsWith(start) && text.endsWith(end) && !inner.includes(start) && !inner.includes(end)
  )
}
