import type { LooseFacts } from '../loose.ts'
import { entriesOf } from '../pointers.ts'
import type { Statement } from './statement.ts'

/** How a language may name a fact in words, without a reference. A short form of one character is no name. */
export function namesOf(facts: LooseFacts | undefined, { kind, value }: Statement): readonly string[] {
  if (kind === 'event') return eventNames(facts, value)
  if (kind !== 'person' && kind !== 'organization') return []
  const list = kind === 'person' ? facts?.people : facts?.organizations
  const entry = list?.find((one) => one?.id === value)
  return [entry?.name, entry?.short].filter((name) => name !== undefined && name.length > 1) as string[]
}

function eventNames(facts: LooseFacts | undefined, target: string): readonly string[] {
  const event = facts?.event
  if (target === 'name') return event?.name === undefined ? [] : [event.name]
  if (target !== 'place' && target !== 'city') return []
  const venues = entriesOf(event?.venue ?? []).filter(
    (venue): venue is { place?: string; city?: string } => typeof venue === 'object',
  )
  return venues.flatMap((venue) => venue[target] ?? [])
}
