import { anyOf } from '../prose/literal.ts'
import type { TitleWords } from './title-words.ts'

/** A stretch of a text that seems to be a person's name. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const GIVEN = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*`
const NAME = String.raw`${GIVEN}(?:\s+(?:\p{Lu}\.|van|von|der|den|de|da|del|dos|bin|al|ibn|${GIVEN})){1,3}`

/** Words of bodies and places: what has one is no person. */
const NO_PERSON =
  /(?:^|\s|-)(?:The|This|That|University|Universität|Université|Institute?|Institut|Hospital|Hôpital|Krankenhaus|College|School|Academy|Laborator(?:y|ies)|Labor|Cent(?:er|re)|Department|Office|Ministry|Council|Committee|Commission|Board|Foundation|Trust|Society|Association|Group|Program(?:me)?|Project|Day|Week|Conference|Exchange|Forum|Prize|Award|Street|Road|Hall|Point|Bay|City|North|South|East|West|General|Emeritus|Affairs|Science|Sciences|Medicine|Research|Health|And|Of|For|\p{Lu}\p{Ll}*(?:klinik|klinikum|institut|universität|hochschule|gesellschaft|stiftung|akademie|ministerium|amt|verein|verband|zentrum)(?:s|es)?)(?=$|\s|-)/u

/** Verbs that a person's name follows. */
const SAYING = [
  ...['said', 'says', 'added', 'explained', 'thanked', 'welcomed', 'sagte', 'sagt', 'erklärte', 'betonte', 'begrüßte'],
  ...['ergänzte', 'dankte', 'a déclaré', 'a expliqué', 'a ajouté', 'a rappelé', 'a accueilli', 'a remercié'],
]

/** What may begin a word with a capital letter: nothing that has none, as ASCII else, punctuation and ideographs. */
const MAY_BE_CAPITAL = String.raw`[^\0-@[-\x60a-\u00BF\u2000-\u206F\u3000-\u9FFF\uAC00-\uD7A3]`
const MAY_BE_LETTER = String.raw`[^\0-@[-\x60{-\u00BF\u2000-\u206F\u3000-\u9FFF\uAC00-\uD7A3]`

/** Whether there may be a name of two words, or one after a title with a full stop. */
const mayHaveNames = new RegExp(`(?:${MAY_BE_CAPITAL}\\S*|\\.)\\s+${MAY_BE_LETTER}`)

/**
 * Finds what reads as a person's name in Latin script: after an honorific or office ("Dr. Jane Doe"), before an
 * office or a verb of saying ("Jane Doe, Director of", "Jane Doe said"), or after one ("said Jane Doe").
 */
export function unknownLatin(text: string, words: TitleWords): Stretch[] {
  // most Chinese texts have none, and the patterns take long to compile
  if (!mayHaveNames.test(text)) return []
  const known = patterns.get(words) ?? patternsOf(words)
  patterns.set(words, known)
  return known.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match): Stretch[] => {
      const [start, end] = match.indices?.[1] ?? [0, 0]
      const name = text.slice(start, end)
      return end > start && !NO_PERSON.test(name) ? [{ start, end }] : []
    }),
  )
}

const patterns = new WeakMap<TitleWords, readonly RegExp[]>()

function patternsOf({ offices, honorifics, verbs }: TitleWords): readonly RegExp[] {
  const capital = (words: readonly string[]) => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  const TITLE = `(?:(?:${anyOf(capital(Object.keys(honorifics)))})\\.?|${anyOf(capital(offices))})\\s+`
  const BEFORE = `(?<!\\p{L})${TITLE}`
  const OFFICE = `(?:\\p{L}+[\\s-]+){0,2}(?:${anyOf([...offices, ...capital(offices)])})(?!\\p{L})`
  const AFTER = `(?:,\\s+(?:the\\s+)?${OFFICE}|\\s+(?:${anyOf(verbs)})(?!\\p{L}))`
  const titled = new RegExp(`${BEFORE}(${NAME}|(?<=\\.\\s*)${GIVEN})`, 'gdu')
  const told = new RegExp(`(?<![\\p{L}’'-]|\\p{Lu}\\.\\s)(?!${TITLE})(${NAME})(?=${AFTER})`, 'gdu')
  const telling = new RegExp(`(?<!\\p{L})(?:${anyOf(SAYING)})\\s+(?!${TITLE})(${NAME})`, 'gdu')
  return [titled, told, telling]
}
