import type { Reference } from '../../record/nodes.ts'
import type { PhrasingContent } from '../nodes.ts'
import type { MentionContext } from './context.ts'
import { mentionEvent } from './event.ts'
import { organizationFull, organizationShort } from './organization.ts'
import { personFull, personName, personShort } from './person.ts'
import { alone } from './surroundings.ts'

/**
 * A mention in a heading: the name of a person, the short form of an organization, no titles, no article, no link.
 * It introduces nobody, so that the text under the heading still does, unless `{full}` asks for it.
 */
export function mentionInHeading(context: MentionContext, { kind, target, form }: Reference): PhrasingContent[] {
  const unlinked = { ...context, anchors: new Set<string>() }
  if (kind === 'event') return mentionEvent(unlinked, target, alone).nodes
  if (kind === 'person') {
    const word = form === 'full' ? personFull : form === 'short' ? personShort : personName
    return word(unlinked, target)
  }
  return form === 'full' ? organizationFull(unlinked, target) : organizationShort(unlinked, target)
}
