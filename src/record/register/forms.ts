import { languageFor } from '../../language/index.ts'
import type { Inflection } from '../../language/language.ts'
import { anyOf, literal } from '../prose/literal.ts'
import type { Named } from './register.ts'

/**
 * The source of an expression that matches a name as a language writes it in a sentence: Universitätsklinikum Nordhafen,
 * also in „des Universitätsklinikums Nordhafen“. An ending of the name's last word isn't part of the match.
 */
export function formsOf({ kind, name }: Pick<Named, 'kind' | 'name'>, tag: string): string {
  const { inflection, smallInitial } = languageFor(tag).names
  if (kind === 'person' || (!inflection && !smallInitial)) return literal(name)
  const forms = name.split(/\s+/u).map((word) => (inflection ? wordForms(word, inflection) : literal(word)))
  const [first = ''] = name
  if (smallInitial && first !== first.toLowerCase()) {
    forms[0] = `[${first}${first.toLowerCase()}]${(forms[0] ?? '').slice(first.length)}`
  }
  return forms.join('[\\s\\u00A0\\u202F]+')
}

/** Whether a text names something, in whatever form. */
export function isNamed(named: Pick<Named, 'kind' | 'name'>, tag: string, text: string): boolean {
  return new RegExp(formsOf(named, tag), 'u').test(text)
}

/** Whether words that are nearly a name are a form of it. */
export function isForm(found: string, named: Named, tag: string): boolean {
  const { inflection } = languageFor(tag).names
  const ENDING = inflection ? `(?:${anyOf(inflection[named.kind])})?` : ''
  return new RegExp(`^(?:${formsOf(named, tag)})${ENDING}$`, 'u').test(found)
}

/** What a word in lower case may be a form of, itself first: klinikums of klinikum, freien of freie. */
export function baseForms(word: string, tag: string): string[] {
  const { inflection } = languageFor(tag).names
  if (!inflection) return [word]
  const { person, organization, adjective } = inflection
  const cut = (endings: readonly string[]) =>
    endings.flatMap((ending) =>
      word.endsWith(ending) && word.length > ending.length + 2 ? [word.slice(0, -ending.length)] : [],
    )
  const stems = cut(adjective).flatMap((stem) => adjective.map((ending) => stem + ending))
  return [...new Set([word, ...cut([...person, ...organization]), ...stems])]
}

/** A person's name without the endings that it may have: Webers is Weber, or is Webers. */
export function withoutEndings(name: string, tag: string): string[] {
  const endings = languageFor(tag).names.inflection?.person ?? []
  return [name, ...endings.flatMap((ending) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []))]
}

const CAPITAL = /^\p{Lu}\p{L}{3,}$/u

function wordForms(word: string, { organization, adjective }: Inflection): string {
  if (!CAPITAL.test(word)) return literal(word)
  const ending = adjective.find((one) => word.endsWith(one))
  if (ending !== undefined) return `${literal(word.slice(0, -ending.length))}(?:${anyOf(adjective)})s?`
  return `${literal(word)}(?:${anyOf(organization)})?`
}
