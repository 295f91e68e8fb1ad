import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import { choice, quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A reference in the narrative leads to a person, an organization or a part of the event.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada]{full} welcomed guests of :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * :person[ben] spoke at 10:30.
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[day], :person[adda] welcomed guests.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * :org[] was there.
 * ```
 * ```text
 * :event[day] → error Unexpected event fact `day`, expected one of `date`, `name`, `place`, `city`
 * :person[adda] → error Unexpected person `adda`, expected one of `ada`, `ben`
 * :org[] → error Unexpected organization ``, expected `nhi`
 * ```
 */
const eventFacts = new Set(['date', 'name', 'place', 'city'])

export const rule: Rule = {
  id: 'reference-known',
  severity: 'error',
  check({ files, people, organizations }, report) {
    const known = { person: people, organization: organizations, event: eventFacts }
    for (const file of files) {
      for (const node of file.narrative ? nodesOf(file.narrative, 'reference') : []) {
        const targets = known[node.kind]
        if (!targets || targets.has(node.target)) continue
        const { phrase, expected, note } = choice(node.target, targets)
        const what = node.kind === 'event' ? 'event fact' : node.kind
        report({
          place: nodePlace(file, node),
          reason: `Unexpected ${what} ${quote(node.target)}, expected ${phrase}`,
          actual: node.target,
          expected,
          note,
        })
      }
    }
  },
}
