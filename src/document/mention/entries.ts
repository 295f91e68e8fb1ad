import type { PublicFacts } from '../../record/record.ts'
import type { Organization, Person } from '../../record/schema.ts'
import { entriesOf } from '../entries.ts'

/** The person with this id. Throws where there is none: checking lets no such record through. */
export function personOf(facts: PublicFacts, id: string): Person {
  const person = entriesOf(facts).people.get(id)
  if (person === undefined) throw new Error(`Unexpected person \`${id}\`, expected an id of \`people\``)
  return person
}

/** The organization with this id. Throws where there is none: checking lets no such record through. */
export function organizationOf(facts: PublicFacts, id: string): Organization {
  const organization = entriesOf(facts).organizations.get(id)
  if (organization === undefined) {
    throw new Error(`Unexpected organization \`${id}\`, expected an id of \`organizations\``)
  }
  return organization
}
