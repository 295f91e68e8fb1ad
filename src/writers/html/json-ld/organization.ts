import type { ContactPoint, Organization } from 'schema-dts'
import type { ExchangeDocument } from '../../../document/document.ts'
import { type NodeOfType, organizationReference, present, some } from './node.ts'

export type OrganizationNode = NodeOfType<Organization, 'Organization'>
type ContactPointNode = NodeOfType<ContactPoint, 'ContactPoint'>
type Facts = ExchangeDocument['facts']

export function organizations({ facts }: ExchangeDocument): OrganizationNode[] {
  return (facts.organizations ?? []).map(({ id, name, short, url, boilerplate }) =>
    present<OrganizationNode>({
      '@type': 'Organization',
      ...organizationReference(id),
      name,
      alternateName: short,
      url,
      description: boilerplate,
      department: some(departments(facts, id)),
      contactPoint: id === facts.release?.issuer ? some(contactPoints(facts)) : undefined,
    }),
  )
}

function departments({ units = [] }: Facts, id: string): OrganizationNode[] {
  return units
    .filter(({ organization }) => organization === id)
    .flatMap(({ names }) => names)
    .map((name) => ({ '@type': 'Organization', name }))
}

function contactPoints({ contacts = [] }: Facts): ContactPointNode[] {
  return contacts.map(({ name, role, email, phone }) =>
    present<ContactPointNode>({ '@type': 'ContactPoint', name, contactType: role, email, telephone: phone }),
  )
}
