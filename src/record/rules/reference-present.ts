import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * A reference to a part of the event leads to something that the record has: else a dash is printed.
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06, venue: { place: Tide Hall } }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :person[ada] welcomed guests in :event[city].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :event[city] → warning Missing city of the event, expected `event.venue` to have a `city`
 * ```
 *
 * @good
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06, venue: [{ place: Tide Hall }, { city: Northhaven }] }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] of :org[nhi] in :event[city].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'reference-present',
  severity: 'warning',
  check({ original, files }, report) {
    const event = original?.facts?.event
    if (!event) return
    const venues = [event.venue ?? []].flat()
    const present = {
      city: venues.some((venue) => venue?.city !== undefined),
      place: venues.some((venue) => venue?.place ?? venue?.organization ?? venue?.city),
    }
    for (const file of files) {
      for (const node of file.narrative ? nodesOf(file.narrative, 'reference') : []) {
        if (node.kind !== 'event' || (node.target !== 'city' && node.target !== 'place') || present[node.target])
          continue
        report({
          place: nodePlace(file, node),
          reason: `Missing ${node.target} of the event, expected \`event.venue\` to have a \`${node.target}\``,
          expected: [`event.venue.${node.target}`],
        })
      }
    }
  },
}
