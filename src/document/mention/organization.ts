import type { Reference } from '../../record/nodes.ts'
import type { PhrasingContent } from '../nodes.ts'
import { articleOf } from './article.ts'
import type { MentionContext } from './context.ts'
import { organizationOf } from './entries.ts'
import { fact, mention } from './fact.ts'
import { bracketed, text } from './join.ts'
import { fastened, type Surroundings } from './surroundings.ts'

/** How a mention of a document's text is worded, and how much of the text before it it takes the place of. */
export interface Worded {
  readonly nodes: PhrasingContent[]
  /** Characters, at the end of the text before. */
  readonly replaces: number
}

/**
 * A mention of an organization in running text. The first is article and name with the short form in brackets, later ones
 * the short form. Where something is fastened to it (`:org[pumch]'s doctors`) the brackets wait for the next mention.
 */
export function mentionOrganization(
  context: MentionContext,
  id: string,
  form: Reference['form'],
  surroundings: Surroundings,
): Worded {
  const organization = organizationOf(context.edition.facts, id)
  const full = form === 'full' || (form === undefined && !context.introduced.has(id))
  const bare = full && form === undefined && fastened(surroundings, context.language.mention) && hasShort(context, id)
  const nodes = bare
    ? organizationName(context, id)
    : full
      ? organizationFull(context, id)
      : organizationShort(context, id)
  const short = !full && hasShort(context, id)
  if (short && !context.language.mention.articleBeforeShort) return { nodes, replaces: 0 }
  const article = articleOf(context, organization, surroundings)
  const [first] = nodes
  if (article.text === '' || first?.type !== 'mention') return { nodes, replaces: 0 }
  return { nodes: [{ ...first, children: [text(article.text), ...first.children] }], replaces: article.replaces }
}

/** The name: Peking Union Medical College Hospital. Introduces nobody. */
export function organizationName(context: MentionContext, id: string): PhrasingContent[] {
  const { name } = organizationOf(context.edition.facts, id)
  return [mention(context, `org-${id}`, [fact(context, `organizations.${id}.name`, 'word', name)])]
}

/** Name and short form: Peking Union Medical College Hospital (PUMCH). Introduces the organization. */
export function organizationFull(context: MentionContext, id: string): PhrasingContent[] {
  const { name } = organizationOf(context.edition.facts, id)
  context.introduced.add(id)
  const short = hasShort(context, id) ? shortFact(context, id) : []
  const words = [fact(context, `organizations.${id}.name`, 'word', name), ...bracketed(context.language.mention, short)]
  return [mention(context, `org-${id}`, words)]
}

/** The short form, or the name where there is none: PUMCH. Introduces nobody. */
export function organizationShort(context: MentionContext, id: string): PhrasingContent[] {
  return hasShort(context, id) ? [mention(context, `org-${id}`, shortFact(context, id))] : organizationName(context, id)
}

/** Full at first, short later; without an article, as titles and tables have it. */
export function organization(context: MentionContext, id: string): PhrasingContent[] {
  return context.introduced.has(id) ? organizationShort(context, id) : organizationFull(context, id)
}

function hasShort(context: MentionContext, id: string): boolean {
  const { name, short } = organizationOf(context.edition.facts, id)
  return short !== undefined && short !== name
}

function shortFact(context: MentionContext, id: string): PhrasingContent[] {
  const { short = '' } = organizationOf(context.edition.facts, id)
  return [fact(context, `organizations.${id}.short`, 'word', short)]
}
