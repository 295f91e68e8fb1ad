import type { Reference } from '../../record/nodes.ts'
import type { PhrasingContent } from '../nodes.ts'
import type { MentionContext } from './context.ts'
import { personOf } from './entries.ts'
import { mention } from './fact.ts'
import { abut, bracketed, text } from './join.ts'
import { honorificName, laterName, nameFact, originalName } from './name.ts'
import { alone, continues, fastened, type Surroundings } from './surroundings.ts'
import { titlesOf } from './titles.ts'

/**
 * A mention of a person in running text. The first is name and titles, later ones `short` or else honorific and name.
 *
 * Where something is fastened to it (`:person[yan]'s team`) only the name is printed, and the titles wait for the next mention.
 * Titles that follow a name are closed by a comma when the sentence goes on.
 */
export function mentionPerson(
  context: MentionContext,
  id: string,
  form: Reference['form'],
  surroundings: Surroundings,
): PhrasingContent[] {
  const full = form === 'full' || (form === undefined && !context.introduced.has(id))
  if (!full) return personShort(context, id)
  if (form === undefined && fastened(surroundings, context.language.mention)) {
    const waits = hasRoles(context, id) || originalName(context, id).length > 0
    if (!waits) context.introduced.add(id)
    return [mention(context, `person-${id}`, firstName(context, id))]
  }
  return personFull(context, id, surroundings)
}

/** Name with titles: Nieng Yan, Founding President of … (SMART); 深圳医学科学院（SMART）创始院长颜宁. Introduces the person. */
export function personFull(context: MentionContext, id: string, surroundings = alone): PhrasingContent[] {
  const style = context.language.mention
  context.introduced.add(id)
  const titles = titlesOf(context, id)
  const words = [...firstName(context, id), ...bracketed(style, originalName(context, id))]
  const name = [mention(context, `person-${id}`, words)]
  if (titles.length === 0) return name
  if (style.titles === 'before-name') return abut(titles, joint(style.titlesToName), name)
  const close = continues(surroundings) ? [text(style.comma.trimEnd())] : []
  return [...name, text(style.comma), ...titles, ...close]
}

/** The name alone: Nieng Yan. Introduces nobody. */
export function personName(context: MentionContext, id: string): PhrasingContent[] {
  return [mention(context, `person-${id}`, nameFact(context, id))]
}

/** `short`, or else honorific and name: Dr. Ke Zhang. Introduces nobody. */
export function personShort(context: MentionContext, id: string): PhrasingContent[] {
  return [mention(context, `person-${id}`, laterName(context, id))]
}

const joint = (between: string | undefined) => (between === undefined ? [] : [text(between)])

/** Titles make an honorific needless. */
function firstName(context: MentionContext, id: string): PhrasingContent[] {
  return hasRoles(context, id) ? nameFact(context, id) : honorificName(context, id)
}

function hasRoles({ edition }: MentionContext, id: string): boolean {
  return (personOf(edition.facts, id).roles?.length ?? 0) > 0
}
