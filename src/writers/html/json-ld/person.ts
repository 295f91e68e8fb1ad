import type { Person } from 'schema-dts'
import type { ExchangeDocument } from '../../../document/document.ts'
import { type NodeOfType, organizationReference, personReference, present, some } from './node.ts'

export type PersonNode = NodeOfType<Person, 'Person'>

export function people({ facts }: ExchangeDocument): PersonNode[] {
  return (facts.people ?? []).map(({ id, name, honorific, roles = [], bio }) => {
    const organizations = new Set(roles.flatMap(({ organization }) => organization ?? []))
    return present<PersonNode>({
      '@type': 'Person',
      ...personReference(id),
      name,
      honorificPrefix: honorific,
      jobTitle: some(roles.map(({ title }) => title)),
      affiliation: some([...organizations].map(organizationReference)),
      description: bio,
    })
  })
}
