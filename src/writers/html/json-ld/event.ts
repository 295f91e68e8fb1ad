import type { Event } from 'schema-dts'
import type { ExchangeDocument } from '../../../document/document.ts'
import { eventId, type NodeOfType, organizationReference, personReference, present, some } from './node.ts'
import { place } from './place.ts'

export type EventNode = NodeOfType<Event, 'Event'>

export function event({ facts }: ExchangeDocument): EventNode {
  const { name, type, start, end, series, venue = [] } = facts.event
  const withRole = (wanted: string) =>
    (facts.organizations ?? []).filter(({ role }) => role === wanted).map(({ id }) => organizationReference(id))
  return present<EventNode>({
    '@type': 'Event',
    '@id': eventId,
    name,
    keywords: type,
    startDate: start,
    endDate: end,
    superEvent: series === undefined ? undefined : { '@type': 'EventSeries', name: series },
    location: some([venue].flat().map((one) => place(one, facts))),
    organizer: some(withRole('host')),
    about: some(withRole('subject')),
    attendee: some((facts.people ?? []).map(({ id }) => personReference(id))),
    subEvent: some((facts.presentations ?? []).map((presentation) => talk(presentation))),
  })
}

function talk({ title, speaker }: { title: string; speaker: string }): EventNode {
  return { '@type': 'Event', name: title, performer: personReference(speaker) }
}
