import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import { isObject } from '../pointers.ts'
import type { CheckedFile, Rule } from '../rule.ts'
import { factsShape } from '../shape.ts'

/**
 * An id names one entry of its list. People and organizations share one set, since a party is one or the other.
 *
 * @bad
 * ```yaml
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, role: host, boilerplate: It studies tides. }
 *   - { id: ada, name: Ada Foundation, role: partner }
 * ```
 * ```text
 * ada → error Unexpected second id `ada` in `people[0]`, expected it once
 * ```
 *
 * @bad
 * ```yaml
 * outcomes: [{ id: a, text: One. }, { id: a, text: Two. }]
 * ```
 * ```text
 * a → error Unexpected second id `a` in `outcomes[1]`, expected it once
 * ```
 *
 * @good
 * ```yaml
 * outcomes: [{ id: a, text: One. }, { id: b, text: Two. }]
 * actions: [{ id: a, text: Three, owner: ada, due: 2024-06-01 }]
 * ```
 */
const sets = [
  ['organizations', 'people'],
  ['units'],
  ['presentations'],
  ['tours'],
  ['outcomes'],
  ['actions'],
  ['quotes'],
  ['media'],
]

export const rule: Rule = {
  id: 'ids-unique',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      for (const lists of sets) {
        const seen = new Set<unknown>()
        for (const { list, index, key, value } of lists.flatMap((name) => keysIn(file, name))) {
          if (!seen.has(value)) {
            seen.add(value)
            continue
          }
          report({
            place: valuePlace(file, [list, index, key]),
            reason: `Unexpected second ${key} ${quote(value)} in \`${list}[${index}]\`, expected it once`,
            actual: String(value),
          })
        }
      }
    }
  },
}

function keysIn({ facts }: CheckedFile, list: string) {
  const shape = factsShape()
  const part = shape.type === 'object' ? shape.entries.get(list) : undefined
  const key = part?.type === 'list' ? part.key : undefined
  const entries = (facts as Readonly<Record<string, unknown>> | undefined)?.[list]
  if (key === undefined || !Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown, index) => {
    const value = isObject(entry) ? entry[key] : undefined
    return value === undefined ? [] : [{ list, index, key, value }]
  })
}
