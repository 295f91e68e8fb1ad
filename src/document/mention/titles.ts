import type { TitleRule } from '../../language/language.ts'
import type { Role } from '../../record/schema.ts'
import type { PhrasingContent } from '../nodes.ts'
import { ownArticle } from './article.ts'
import type { MentionContext } from './context.ts'
import { organizationOf, personOf } from './entries.ts'
import { fact } from './fact.ts'
import { filled, listed } from './join.ts'
import { mentionOrganization, organization } from './organization.ts'
import { alone } from './surroundings.ts'

/**
 * A person's titles, each with its organization: Founding President of the Shenzhen Medical Academy of Research and
 * Translation (SMART) and Director of Shenzhen Bay Laboratory (SZBL). It counts as a mention of the organizations.
 * Titles held at one organization are put together. Empty for a person without roles.
 */
export function titlesOf(context: MentionContext, id: string): PhrasingContent[] {
  const style = context.language.mention
  const groups: { organization: string | undefined; titles: PhrasingContent[][]; last: Role }[] = []
  personOf(context.edition.facts, id).roles?.forEach((role, index) => {
    const title = [fact(context, `people.${id}.roles.${index}.title`, 'word', role.title)]
    const group = groups.at(-1)
    if (group !== undefined && group.organization !== undefined && group.organization === role.organization) {
      group.titles.push(title)
      group.last = role
    } else groups.push({ organization: role.organization, titles: [title], last: role })
  })
  return listed(
    style,
    groups.map(({ organization: held, titles, last }) => {
      const title = listed(style, titles)
      if (held === undefined) return title
      const rule = ruleOf(context, style.titleRules, held, last.title)
      return filled(rule?.text ?? style.titleAt, { title, organization: ruled(context, rule, held) })
    }),
  )
}

/** A place at an organization, in words: Main Hall at the Northhaven Institute of Tides (NIT). It counts as a mention. */
export function placeAt(context: MentionContext, place: PhrasingContent[], id: string): PhrasingContent[] {
  const style = context.language.mention
  const rule = ruleOf(context, style.placeRules, id)
  return filled(rule?.text ?? style.placeAt, { place, organization: ruled(context, rule, id) })
}

/** The organization; where a rule has its article, without one. */
function ruled(context: MentionContext, rule: TitleRule | undefined, id: string): PhrasingContent[] {
  if (rule?.article !== undefined) return organization(context, id)
  return mentionOrganization(context, id, undefined, alone).nodes
}

function ruleOf(
  context: MentionContext,
  rules: readonly TitleRule[] | undefined,
  id: string,
  title = '',
): TitleRule | undefined {
  const entry = organizationOf(context.edition.facts, id)
  const article = ownArticle(context, entry)
  const printed = context.introduced.has(id) ? (entry.short ?? entry.name) : entry.name
  return rules?.find(
    (rule) =>
      (rule.article === undefined ? true : rule.article === article) &&
      (rule.title?.test(title) ?? true) &&
      (rule.organization?.test(printed) ?? true),
  )
}
