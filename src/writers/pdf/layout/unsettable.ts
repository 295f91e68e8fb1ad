import { VFileMessage } from 'vfile-message'
import { supplementsOf } from '../fonts/supplement.ts'

/** Characters of a text that a message quotes. */
const LONGEST = 60

/** About a character that no font has. */
export const missingGlyph = (character: string): VFileMessage =>
  warning('missing-glyph', {
    reason: `Unexpected character \`${character}\` (${codes(character)}), expected one that a font of the PDF has`,
    actual: codes(character),
    note: `It is shown as □. Install the font package \`@expo-google-fonts/${supplementsOf(character)[0]?.package}\`, or write it another way.`,
  })

/** About words that run from right to left. */
export function rightToLeft(words: string): VFileMessage {
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
  return warning('right-to-left', {
    reason: `Unexpected right-to-left text \`${shown}\`, expected text that runs from left to right`,
    actual: words,
    note: 'The PDF cannot set Arabic or Hebrew yet: each letter is shown as □, and can be copied as it was written.',
  })
}

/** About ideographs whose own font is not installed. */
export const absentFont = (name: string): VFileMessage =>
  warning('absent-font', {
    reason: `Unexpected font for ideographs, expected \`@expo-google-fonts/${name}\` to be installed`,
    note: 'Simplified Chinese forms are used instead, where they exist.',
  })

interface Told {
  readonly reason: string
  readonly actual?: string
  readonly note: string
}

function warning(ruleId: string, { reason, actual, note }: Told): VFileMessage {
  const message = new VFileMessage(reason, { source: 'communique', ruleId })
  message.fatal = false
  message.note = note
  if (actual !== undefined) message.actual = actual
  return message
}

const codes = (character: string) =>
  Array.from(character, (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
