import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../../../document/document.ts'
import type { Place } from '../../../record/record.ts'
import type { HanScript } from '../fonts/face.ts'
import { type FontStack, type SetText, stackOf } from '../fonts/stack.ts'
import { HAN, hanScriptOf, RIGHT_TO_LEFT, RIGHT_TO_LEFT_WORDS } from '../text/script.ts'
import type { Span } from '../text/span.ts'
import type { TextStyle } from '../text/style.ts'
import { absentFont, missingGlyph, rightToLeft } from './unsettable.ts'

/** What depends on fonts and languages. */
export interface Setting {
  /** Sets text in the fonts of a span. */
  readonly set: (span: Span, text: string) => SetText
  /** The script of a span in Chinese or Japanese; undefined for other languages. */
  readonly scriptOf: (span: Span) => HanScript | undefined
}

/** The setting of one document: the fonts of its spans, and a message for each character that none of them has. */
export function settingOf(document: Pick<ExchangeDocument, 'language' | 'placeOf'>, messages: VFileMessage[]): Setting {
  const { script } = document.language
  const around: HanScript | undefined = script === 'Latn' ? undefined : script
  const stacks = new Map<TextStyle, Map<string, FontStack>>()
  const told = new Map<string, VFileMessage>()
  const find = ({ style, lang }: Span): FontStack => {
    let byLanguage = stacks.get(style)
    if (byLanguage === undefined) {
      byLanguage = new Map()
      stacks.set(style, byLanguage)
    }
    let stack = byLanguage.get(lang)
    if (stack === undefined) {
      stack = stackOf(style, hanScriptOf(lang), around)
      byLanguage.set(lang, stack)
    }
    return stack
  }
  const tell = (key: string, span: Span, make: () => VFileMessage) => {
    const known = told.get(key)
    if (known?.place !== undefined) return
    const message = known ?? make()
    const place = span.place ?? (span.fact && document.placeOf(span.fact.pointer, span.fact.lang))
    if (place !== undefined) putAt(message, place)
    if (known === undefined) messages.push(message)
    told.set(key, message)
  }
  return {
    set(span, text): SetText {
      const stack = find(span)
      const set = stack.set(text)
      for (const character of set.missing) {
        if (!RIGHT_TO_LEFT.test(character)) tell(character, span, () => missingGlyph(character))
        else for (const [words] of span.text.matchAll(RIGHT_TO_LEFT_WORDS)) tell(words, span, () => rightToLeft(words))
      }
      const { absent } = stack
      if (absent !== undefined && HAN.test(text)) tell(absent, span, () => absentFont(absent))
      return set
    },
    scriptOf: ({ lang }) => hanScriptOf(lang),
  }
}

/** Where words of the narrative, or of a fact in one of the record's files, stand. */
function putAt(message: VFileMessage, place: Position | Place): void {
  const position = 'path' in place ? place.position : place
  message.place = position
  message.line = position.start.line
  message.column = position.start.column
  if ('path' in place) message.file = place.path
}
