import type { FieldKind } from '../../record/fields.ts'
import type { Fact, Mention, PhrasingContent } from '../nodes.ts'
import type { MentionContext } from './context.ts'

/** The fact at `pointer`, printed as `text`: the value itself unless the language words it. */
export function fact(context: MentionContext, pointer: string, kind: FieldKind, value: string, text = value): Fact {
  const { edition, language } = context
  const lang = kind === 'word' ? edition.languageOf(pointer) : language.tag
  return {
    type: 'fact',
    fact: pointer,
    kind,
    value,
    children: [{ type: 'text', value: text }],
    position: edition.placeOf(pointer).position,
    ...(lang === language.tag ? {} : { data: { lang } }),
  }
}

/** Words that lead to the entry at `anchor`, where the document has it. */
export function mention(context: MentionContext, anchor: string, children: PhrasingContent[]): Mention {
  return { type: 'mention', ...(context.anchors.has(anchor) ? { target: anchor } : {}), children }
}
