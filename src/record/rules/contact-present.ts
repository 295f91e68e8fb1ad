import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A release says whom journalists may ask.
 *
 * @bad
 * ```yaml
 * # less contacts
 * ```
 * ```text
 * --- → warning Missing media contact, expected an entry in `contacts`
 * ```
 *
 * @good
 * ```yaml
 * contacts: [{ name: Kim Vale, phone: +49 30 5550100 }]
 * ```
 */
export const rule: Rule = {
  id: 'contact-present',
  severity: 'warning',
  check({ original }, report) {
    if (
      !original?.facts ||
      original.facts.contacts?.length ||
      (has(original, ['contacts']) && !original.facts.contacts)
    )
      return
    report({
      place: headPlace(original, ['contacts']),
      reason: 'Missing media contact, expected an entry in `contacts`',
      expected: ['contacts'],
    })
  },
}
