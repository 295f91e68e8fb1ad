import type { Venue } from '../../record/schema.ts'
import type { PhrasingContent } from '../nodes.ts'
import { capital } from './article.ts'
import type { MentionContext } from './context.ts'
import { fact } from './fact.ts'
import { listed } from './join.ts'
import { mentionOrganization, organization, type Worded } from './organization.ts'
import { type Surroundings, startsSentence, wordBefore } from './surroundings.ts'
import { placeAt } from './titles.ts'

/** A mention of the event's `date`, `name`, `place` or `city`. Throws for any other target. */
export function mentionEvent(context: MentionContext, target: string, surroundings: Surroundings): Worded {
  const { event } = context.edition.facts
  switch (target) {
    case 'date':
      return phrase([eventDate(context, surroundings)])
    case 'name':
      return phrase([fact(context, 'event.name', 'word', event.name)])
    case 'place':
      return eventPlace(context, surroundings)
    case 'city':
      return phrase(eventCity(context))
    default:
      throw new Error(`Unexpected event fact \`${target}\`, expected one of \`date\`, \`name\`, \`place\`, \`city\``)
  }
}

const phrase = (children: PhrasingContent[]): Worded => ({ nodes: [{ type: 'mention', children }], replaces: 0 })

/** From the first day to the last, without hours. */
function eventDate(context: MentionContext, surroundings: Surroundings) {
  const { language, edition } = context
  const { start, end = start } = edition.facts.event
  const range = language.dateRange(start.slice(0, 10), end.slice(0, 10))
  // « la réunion du :event[date] » has its « du » already
  const [, first, rest] = /^(\p{L}+) (.+)$/u.exec(range) ?? []
  const printed = rest !== undefined && wordBefore(surroundings)?.toLowerCase() === first ? rest : range
  const words = startsSentence(surroundings, language.mention) ? capital(printed) : printed
  return fact(context, 'event.start', 'date', start, words)
}

function eventPlace(context: MentionContext, surroundings: Surroundings): Worded {
  const { venues, style } = venuesOf(context)
  const [only] = venues
  if (venues.length === 1 && only?.organization !== undefined && only.place === undefined) {
    return mentionOrganization(context, only.organization, undefined, surroundings)
  }
  const places = venues.map((venue, index) => placeOf(context, venue, index)).filter((place) => place.length > 0)
  return places.length > 0 ? { nodes: listed(style, places), replaces: 0 } : phrase(eventCity(context))
}

function placeOf(context: MentionContext, venue: Venue, index: number): PhrasingContent[] {
  const place = venue.place === undefined ? [] : [fact(context, `event.venue.${index}.place`, 'word', venue.place)]
  if (venue.organization === undefined) return place
  return place.length > 0 ? placeAt(context, place, venue.organization) : organization(context, venue.organization)
}

/** The cities, each once; the countries where no city is given; a mark for reviewers where neither is. */
function eventCity(context: MentionContext): PhrasingContent[] {
  const { venues, style } = venuesOf(context)
  for (const key of ['city', 'country'] as const) {
    const found = new Map<string, PhrasingContent[]>()
    venues.forEach((venue, index) => {
      const value = venue[key]
      if (value === undefined || found.has(value)) return
      found.set(value, [fact(context, `event.venue.${index}.${key}`, 'word', value)])
    })
    if (found.size > 0) return listed(style, [...found.values()])
  }
  return [{ type: 'span', data: { missing: 'event.venue.city' }, children: [] }]
}

function venuesOf({ edition, language }: MentionContext) {
  const { venue = [] } = edition.facts.event
  return { venues: Array.isArray(venue) ? venue : [venue], style: language.mention }
}
