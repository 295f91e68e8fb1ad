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
 * The name in its own script, where the document writes it in another and an edition has it: Ke Zhang (张珂),
 * 伊尔莎·瓦恩（Ilse Varn）. Names with a dot between their parts, or in katakana alone, are transcriptions of foreign names,
 * as are Hangul names in translations.
 */
export function originalName(context: MentionContext, id: string): PhrasingContent[] {
  const { name } = personOf(context.edition.facts, id)
  const latin = context.language.script === 'Latn'
  if (latin ? !LATIN.test(name) : !isTranscription(context, name)) return []
  const isOriginal = latin ? isOwn : isLatin
  const original = context.editions.keys().next().value
  for (const [lang, edition] of context.editions) {
    const found = personOf(edition.facts, id).name
    if (edition.languageOf(`people.${id}.name`) === lang && isOriginal(found, lang === original))
      return nameFact({ ...context, edition }, id)
  }
  return []
}

const LATIN = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{M}\p{P}\s]+$/u
const HAN_OR_KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u
const isLatin = (name: string) => LATIN.test(name)

function isOwn(name: string, first: boolean): boolean {
  if (first && /^[\p{Script=Hangul}\s]+$/u.test(name)) return true
  return HAN_OR_KANA.test(name) && /[\p{Script=Han}\p{Script=Hiragana}]/u.test(name)
}

/** Whether a name is a foreign one that was written down by its sound: 伊尔莎·瓦恩, イルゼ・ヴァーン. */
function isTranscription({ language }: MentionContext, name: string): boolean {
  if (/^[\p{Script=Katakana}ー\s]+$/u.test(name)) return true
  const inner = name.slice(1, -1)
  return !LATIN.test(name) && [...language.names.separators].some((separator) => inner.includes(separator))
}
