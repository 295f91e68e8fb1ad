import type { PublicFacts } from '../record/record.ts'
import type { Organization, Person } from '../record/schema.ts'

/** People and organizations by id. */
export interface Entries {
  readonly people: ReadonlyMap<string, Person>
  readonly organizations: ReadonlyMap<string, Organization>
}

const cache = new WeakMap<PublicFacts, Entries>()

/** The people and organizations of `facts` by id; worked out once for each set of facts. */
export function entriesOf(facts: PublicFacts): Entries {
  let entries = cache.get(facts)
  if (!entries) {
    entries = {
      people: new Map(facts.people?.map((person) => [person.id, person])),
      organizations: new Map(facts.organizations?.map((organization) => [organization.id, organization])),
    }
    cache.set(facts, entries)
  }
  return entries
}
