import type { PublicFacts } from '../record.ts'
import type { Facts } from '../schema.ts'

/** The facts that anyone may see; `hidden` are files of `media` that are for the briefing alone. */
export function publicFacts(facts: Facts, hidden: ReadonlySet<string>): PublicFacts {
  const { briefing, approvals, derivedFrom, actions, quotes, media, ...open } = facts
  const shownActions = actions?.filter((action) => action.public === true)
  const shownMedia = media?.filter(({ file }) => !hidden.has(file))
  const shownQuotes = quotes?.map(({ approved, ...quote }) => quote)
  return {
    ...open,
    ...(shownActions?.length && { actions: shownActions }),
    ...(shownMedia?.length && { media: shownMedia }),
    ...(shownQuotes && { quotes: shownQuotes }),
  }
}
