import type { Language } from '../../language/language.ts'
import type { Edition, PublicFacts } from '../../record/record.ts'

export interface MentionOptions {
  /** All editions of the record, the original first: where a name's original script is looked up. */
  readonly editions?: ReadonlyMap<string, Edition<PublicFacts>>
  /** Anchors that the document has, such as `person-yan` and `org-pumch`: mentions of their entries lead there. */
  readonly anchors?: ReadonlySet<string>
}

/** What wording a mention takes: the facts, the language, and who has been introduced so far in this document. */
export interface MentionContext {
  readonly edition: Edition<PublicFacts>
  readonly language: Language
  readonly editions: ReadonlyMap<string, Edition<PublicFacts>>
  readonly anchors: ReadonlySet<string>
  /** Ids of the people and organizations whose full form has been printed. Grows as mentions are made. */
  readonly introduced: Set<string>
}

/** The context of one document, in which nobody has been introduced yet. */
export function mentionContext(
  edition: Edition<PublicFacts>,
  language: Language,
  { editions = new Map(), anchors = new Set() }: MentionOptions = {},
): MentionContext {
  return { edition, language, editions, anchors, introduced: new Set() }
}

/** The same document, for mentions outside its running text: they see who has been introduced, and introduce nobody. */
export function apart(context: MentionContext): MentionContext {
  return { ...context, introduced: new Set(context.introduced) }
}
