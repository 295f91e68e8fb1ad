/** Parts blocks of text: nothing reaches over it. */
export const BREAK = '\u2029'

const IDEOGRAPH = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const LETTER = /^[\p{L}\p{M}]/u
const DIGIT = /^\p{N}/u

/** Characters that are not seen, soft hyphens with the line end after them. */
const UNSEEN = /\u00ad\s*|[\u200b-\u200d\u2060\ufeff]/g

const Kind = { unknown: 0, other: 1, letter: 2, digit: 3, single: 4 } as const

/** The kind of each UTF-16 code unit, worked out when it is first met. */
const kinds = new Uint8Array(0x10000)

function kindOf(character: string): number {
  if (character === BREAK || IDEOGRAPH.test(character)) return Kind.single
  if (LETTER.test(character)) return Kind.letter
  return DIGIT.test(character) ? Kind.digit : Kind.other
}

/**
 * The tokens of a text: words and numbers in lower case, of Chinese and Japanese each character, and breaks. Everything
 * else only parts them. Ligatures, widths and case do not count, nor do hyphens put in at line ends.
 */
export function tokensOf(text: string): readonly string[] {
  const plain = text.replace(UNSEEN, '').normalize('NFKC').toLowerCase()
  const tokens: string[] = []
  let start = 0
  let current: number = Kind.other
  for (let at = 0; at < plain.length; ) {
    const unit = plain.charCodeAt(at)
    let length = 1
    let kind = kinds[unit] ?? Kind.unknown
    if (kind === Kind.unknown) {
      const character = String.fromCodePoint(plain.codePointAt(at) ?? unit)
      kind = kindOf(character)
      length = character.length
      if (length === 1) kinds[unit] = kind
    }
    if (kind !== current || kind === Kind.single) {
      if (current !== Kind.other) tokens.push(plain.slice(start, at))
      start = at
      current = kind
    }
    at += length
  }
  if (current !== Kind.other) tokens.push(plain.slice(start))
  return tokens
}

/** Points from which a run of tokens is long enough to be nobody else's: five words, or twelve characters of Chinese. */
export const WINDOW = 60

/** What a token counts towards a window. */
export const weightOf = (token: string): number => {
  const kind = kinds[token.charCodeAt(0)]
  return kind === Kind.single || (kind === Kind.unknown && IDEOGRAPH.test(token)) ? WINDOW / 12 : WINDOW / 5
}
