import { SLUG } from '../fields.ts'
import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * The record's id is the name of its folder or file, since that is where its documents are found.
 *
 * @bad
 * ```yaml
 * id: another
 * ```
 * ```text
 * another → error Unexpected id `another`, expected `example` as the folder or file is named
 * ```
 *
 * @good
 * ```yaml
 * id: example
 * ```
 */
export const rule: Rule = {
  id: 'id-matches-name',
  severity: 'error',
  check({ bundle, original }, report) {
    const id = original?.facts?.id
    if (!original || id === undefined || id === bundle.id) return
    report({
      place: valuePlace(original, ['id']),
      reason: `Unexpected id ${quote(id)}, expected ${quote(bundle.id)} as the folder or file is named`,
      actual: id,
      expected: [bundle.id],
      note: SLUG.test(bundle.id) ? undefined : 'The name itself is no id: rename it to use a-z, 0-9 and - alone.',
    })
  },
}
