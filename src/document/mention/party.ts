import { entriesOf } from '../entries.ts'
import type { PhrasingContent } from '../nodes.ts'
import type { MentionContext } from './context.ts'
import { fact } from './fact.ts'
import { organization, organizationName, organizationShort } from './organization.ts'
import { personFull, personName, personShort } from './person.ts'

/**
 * Someone named by an id or by free text (an owner, who decides, who approved), for cells and attributions.
 *
 * - `name`: the name alone
 * - `short`: as a later mention
 * - `full`: a person with titles; an organization with its short form. Introduces them: see `apart`.
 */
export function partyPhrasing(
  context: MentionContext,
  pointer: string,
  value: string,
  form: 'name' | 'short' | 'full' = 'name',
): PhrasingContent[] {
  const { people, organizations } = entriesOf(context.edition.facts)
  if (people.has(value)) {
    const word = { name: personName, short: personShort, full: personFull }[form]
    return [{ ...fact(context, pointer, 'party', value), children: word(context, value) }]
  }
  if (organizations.has(value)) {
    const word = { name: organizationName, short: organizationShort, full: organization }[form]
    return [{ ...fact(context, pointer, 'party', value), children: word(context, value) }]
  }
  return [{ ...fact(context, pointer, 'word', value), kind: 'party' }]
}
