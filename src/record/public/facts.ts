import type { PublicFacts } from '../record.ts'
import type { Facts } from '../schema.ts'

/** The facts that anyone may see. */
export function publicFacts(facts: Facts): PublicFacts {
  const { briefing, approvals, derivedFrom, actions, quotes, ...open } = facts
  const shownActions = actions?.filter((action) => action.public === true)
  const shownQuotes = quotes?.map(({ approved, ...quote }) => quote)
  return {
    ...open,
    ...(shownActions?.length && { actions: shownActions }),
    ...(shownQuotes && { quotes: shownQuotes }),
  }
}
