import type { Place, PostalAddress } from 'schema-dts'
import type { ExchangeDocument } from '../../../document/document.ts'
import type { Venue } from '../../../record/schema.ts'
import { type NodeOfType, present } from './node.ts'

export type PlaceNode = NodeOfType<Place, 'Place'>
type AddressNode = NodeOfType<PostalAddress, 'PostalAddress'>

/** A venue: the room and the organization at whose site it is, or else its city. */
export function place({ organization, place, city, country }: Venue, facts: ExchangeDocument['facts']): PlaceNode {
  const site = facts.organizations?.find(({ id }) => id === organization)?.name
  const name = [place, site].filter((part) => part !== undefined).join(', ')
  return present<PlaceNode>({
    '@type': 'Place',
    name: name || city || country,
    address:
      city === undefined && country === undefined
        ? undefined
        : present<AddressNode>({ '@type': 'PostalAddress', addressLocality: city, addressCountry: country }),
  })
}
