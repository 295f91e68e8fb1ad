import { languageFor } from '../../language/index.ts'
import type { PhrasingContent } from '../nodes.ts'
import type { MentionContext } from './context.ts'
import { personOf } from './entries.ts'
import { fact } from './fact.ts'
import { abut, text } from './join.ts'

/** Whether a word of a person goes with the name: an untranslated one of another script does not (颜宁, never Dr. 颜宁). */
function fits({ edition, language }: MentionContext, id: string, key: 'short' | 'honorific'): boolean {
  const lang = edition.languageOf(`people.${id}.${key}`)
  if (lang === edition.language || edition.languageOf(`people.${id}.name`) === lang) return true
  return languageFor(lang).script === language.script
}

export function nameFact(context: MentionContext, id: string): PhrasingContent[] {
  return [fact(context, `people.${id}.name`, 'word', personOf(context.edition.facts, id).name)]
}

/** Honorific and name, in the order of the language they stand in: Dr. Ke Zhang, 张珂教授. */
export function honorificName(context: MentionContext, id: string): PhrasingContent[] {
  const { honorific } = personOf(context.edition.facts, id)
  const name = nameFact(context, id)
  if (honorific === undefined || !fits(context, id, 'honorific')) return name
  const title = [fact(context, `people.${id}.honorific`, 'word', honorific)]
  return placeOfHonorific(context, id) === 'before' ? [...title, text(' '), ...name] : abut(name, title)
}

function placeOfHonorific({ edition, language }: MentionContext, id: string): 'before' | 'after' {
  const lang = edition.languageOf(`people.${id}.honorific`)
  const foreign = lang !== edition.language && edition.languageOf(`people.${id}.name`) === lang
  return (foreign ? languageFor(lang) : language).mention.honorific
}

/** For later mentions: the short form, or else honorific and name. A surname is never guessed. */
export function laterName(context: MentionContext, id: string): PhrasingContent[] {
  const { short } = personOf(context.edition.facts, id)
  return short !== undefined && fits(context, id, 'short')
    ? [fact(context, `people.${id}.short`, 'word', short)]
    : honorificName(context, id)
}

/**
 * The name in its own script, for a document in Latin letters where an edition has it in Han, kana or Hangul. Names with a
 * dot between their parts, or in katakana alone, are transcriptions of foreign names, as are Hangul names in translations.
 */
export function originalName(context: MentionContext, id: string): PhrasingContent[] {
  if (
    context.language.script !== 'Latn' ||
    !/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(personOf(context.edition.facts, id).name)
  ) {
    return []
  }
  const original = context.editions.keys().next().value
  for (const [lang, edition] of context.editions) {
    const name = personOf(edition.facts, id).name
    const hangul = lang === original && /^[\p{Script=Hangul}\s]+$/u.test(name)
    const han =
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u.test(name) &&
      /[\p{Script=Han}\p{Script=Hiragana}]/u.test(name)
    if (edition.languageOf(`people.${id}.name`) === lang && (han || hangul))
      return nameFact({ ...context, edition }, id)
  }
  return []
}
