import { VFileMessage } from 'vfile-message'
import type { Language } from '../../../language/language.ts'
import type { HanScript } from '../fonts/face.ts'
import { type FontStack, type SetText, stackOf } from '../fonts/stack.ts'
import { supplementsOf } from '../fonts/supplement.ts'
import { HAN, hanScriptOf, RIGHT_TO_LEFT } from '../text/script.ts'
import type { Span } from '../text/span.ts'
import type { TextStyle } from '../text/style.ts'

/** What depends on fonts and languages. */
export interface Setting {
  /** Sets text in the fonts of a span. */
  readonly set: (span: Span, text: string) => SetText
  /** The script of a span in Chinese or Japanese; undefined for other languages. */
  readonly scriptOf: (span: Span) => HanScript | undefined
}

/** The setting of one document: the fonts of its spans, and a message for each character that none of them has. */
export function settingOf({ script }: Pick<Language, 'script'>, messages: VFileMessage[]): Setting {
  const fallback: HanScript = script === 'Latn' ? 'Hans' : script
  const stacks = new Map<TextStyle, Map<string, FontStack>>()
  const told = new Set<string>()
  const find = ({ style, lang }: Span): FontStack => {
    let byLanguage = stacks.get(style)
    if (byLanguage === undefined) {
      byLanguage = new Map()
      stacks.set(style, byLanguage)
    }
    let stack = byLanguage.get(lang)
    if (stack === undefined) {
      stack = stackOf(style, hanScriptOf(lang), fallback)
      byLanguage.set(lang, stack)
    }
    return stack
  }
  const tell = (key: string, span: Span, message: () => VFileMessage) => {
    if (told.has(key)) return
    told.add(key)
    const made = message()
    if (span.place !== undefined) {
      made.place = span.place
      made.line = span.place.start.line
      made.column = span.place.start.column
    }
    messages.push(made)
  }
  return {
    set(span, text): SetText {
      const stack = find(span)
      const set = stack.set(text)
      for (const character of set.missing) tell(keyOf(character), span, () => missingGlyph(character))
      const { absent } = stack
      if (absent !== undefined && HAN.test(text)) tell(absent, span, () => absentFont(absent))
      return set
    },
    scriptOf: ({ lang }) => hanScriptOf(lang),
  }
}

const keyOf = (character: string) => (RIGHT_TO_LEFT.test(character) ? 'right-to-left' : character)

const codes = (character: string) =>
  Array.from(character, (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')

function missingGlyph(character: string): VFileMessage {
  if (RIGHT_TO_LEFT.test(character)) {
    const message = new VFileMessage('Unexpected right-to-left text, expected text that runs from left to right', {
      source: 'communique',
      ruleId: 'right-to-left',
    })
    message.fatal = false
    message.note =
      'The PDF cannot set Arabic or Hebrew yet: each letter is shown as □, and can be copied as it was written.'
    return message
  }
  const message = new VFileMessage(
    `Unexpected character \`${character}\` (${codes(character)}), expected one that a font of the PDF has`,
    {
      source: 'communique',
      ruleId: 'missing-glyph',
    },
  )
  message.fatal = false
  message.actual = codes(character)
  message.note = `It is shown as □. Install the font package \`@expo-google-fonts/${supplementsOf(character)[0]?.package}\`, or write it another way.`
  return message
}

function absentFont(name: string): VFileMessage {
  const message = new VFileMessage(
    `Unexpected font for ideographs, expected \`@expo-google-fonts/${name}\` to be installed`,
    {
      source: 'communique',
      ruleId: 'absent-font',
    },
  )
  message.fatal = false
  message.note = 'Simplified Chinese forms are used instead, where they exist.'
  return message
}
