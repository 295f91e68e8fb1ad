import type { Face } from './face.ts'

/*
 * Faces for scripts beyond those always there. A package that is installed is used; one that is not is named in the
 * message about the character.
 */
const SUPPLEMENTS: readonly (readonly [RegExp, string, string])[] = [
  [/\p{Script=Hangul}/u, 'noto-sans-kr', 'NotoSansKR'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'noto-sans-jp', 'NotoSansJP'],
  [/\p{Script=Bopomofo}/u, 'noto-sans-tc', 'NotoSansTC'],
  [/\p{Script=Han}/u, 'noto-sans-tc', 'NotoSansTC'],
  [/\p{Script=Thai}/u, 'noto-sans-thai', 'NotoSansThai'],
  [/\p{Script=Devanagari}/u, 'noto-sans-devanagari', 'NotoSansDevanagari'],
  [/\p{Script=Bengali}/u, 'noto-sans-bengali', 'NotoSansBengali'],
  [/\p{Script=Tamil}/u, 'noto-sans-tamil', 'NotoSansTamil'],
  [/\p{Script=Georgian}/u, 'noto-sans-georgian', 'NotoSansGeorgian'],
  [/\p{Script=Armenian}/u, 'noto-sans-armenian', 'NotoSansArmenian'],
  [/\p{Script=Ethiopic}/u, 'noto-sans-ethiopic', 'NotoSansEthiopic'],
  [/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u, 'noto-emoji', 'NotoEmoji'],
  [/\p{Sm}/u, 'noto-sans-math', 'NotoSansMath'],
  [/\p{S}/u, 'noto-sans-symbols', 'NotoSansSymbols'],
]

/** Faces that may have a character, the likeliest first. */
export function supplementsOf(character: string): readonly Face[] {
  const found = SUPPLEMENTS.filter(([script]) => script.test(character))
  return [...found.map(([, name, file]) => ({ package: name, file, weight: '400Regular' })), BROAD]
}

const BROAD: Face = { package: 'noto-sans', file: 'NotoSans', weight: '400Regular' }
