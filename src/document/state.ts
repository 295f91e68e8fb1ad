import { fill, type Language } from '../language/language.ts'
import type { PublicFacts } from '../record/record.ts'
import type { Marking } from './document.ts'

/** What may be done with a release at a moment. */
export type ReleaseState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'released' }
  /** Held back until `until`, ISO 8601 with offset. */
  | { readonly kind: 'embargoed'; readonly until: string }

/** The state of a record's release at `now` (milliseconds since 1970-01-01T00:00Z, as the clock handed in tells). */
export function releaseState(facts: Pick<PublicFacts, 'release'>, now: number): ReleaseState {
  const { release } = facts
  if (!release?.status || release.status === 'draft') return { kind: 'draft' }
  if (release.status === 'embargoed' && release.embargo && now < Date.parse(release.embargo)) {
    return { kind: 'embargoed', until: release.embargo }
  }
  return { kind: 'released' }
}

/** The moment of an embargo as the readers' zone and UTC tell it. */
export function embargoText(until: string, facts: PublicFacts, language: Language): string {
  const zone = facts.release?.timezone ?? offsetOf(until)
  const local = language.dateTime(until, zone)
  if (zone === 'UTC' || offsetOf(until) === 'UTC') return local
  return `${local} · ${fill(language.labels['embargo-until-utc'], { utc: language.dateTime(until, 'UTC') })}`
}

/** The offset that a date-time names, as a zone. */
const offsetOf = (iso: string): string => {
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(iso)?.[1] ?? 'Z'
  return offset === 'Z' || offset === '+00:00' ? 'UTC' : offset
}

/** What every page must say in this state. */
export function stateMarkings(state: ReleaseState, facts: PublicFacts, language: Language): Marking[] {
  if (state.kind === 'draft') return [{ kind: 'draft', text: language.labels.draft }]
  if (state.kind === 'embargoed') {
    const date = embargoText(state.until, facts, language)
    return [{ kind: 'embargoed', text: fill(language.labels['embargoed-until'], { date }) }]
  }
  return []
}
