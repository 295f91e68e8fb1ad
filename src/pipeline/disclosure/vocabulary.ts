import type { Language } from '../../language/language.ts'
import type { Shape } from '../../record/shape.ts'
import { factsShape } from '../../record/shape.ts'

/** Words of the list of facts that travels with a summary. */
const LIST_WORDS =
  'communique facts audience record values places printed document at page kind visibility public text'.split(' ')

/** Words of the standards that a summary follows, and of the public record's translations. */
const FORMAT_WORDS = ['application/pdf', 'PDF/UA Universal Accessibility', 'translates']

/** Words of the program itself, which documents carry whatever the record says. */
export function vocabularyOf(languages: readonly Language[]): string[] {
  const words: string[] = []
  for (const { labels, sections, name } of languages) {
    words.push(name, ...Object.values(labels), ...Object.values(sections))
  }
  keys(factsShape(), words)
  words.push(...LIST_WORDS, ...FORMAT_WORDS)
  return words
}

/** Keys of the front matter, which stand in the public record that travels with a summary. */
function keys(shape: Shape, words: string[]): void {
  if (shape.type === 'object') {
    for (const [name, entry] of shape.entries) {
      if (name === 'briefing' || name === 'approvals') continue
      words.push(name)
      keys(entry, words)
    }
  } else if (shape.type === 'list') keys(shape.item, words)
  else words.push(shape.kind)
}
