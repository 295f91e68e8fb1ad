import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { Place } from '../record.ts'
import type { CheckedFile, RuleContext } from '../rule.ts'
import { isCjk } from '../style/script.ts'
import { isForm, withoutEndings } from './forms.ts'
import { nearMisses } from './names.ts'
import { isKnownName, knownNames, namedIn } from './register.ts'
import { titleWordsFor } from './title-words.ts'
import { unknownHan } from './unknown-han.ts'
import { unknownJapanese } from './unknown-japanese.ts'
import { unknownLatin } from './unknown-latin.ts'

/** A name in a narrative that no fact has. */
export interface UnknownName {
  readonly place: Place
  readonly name: string
}

/** Who finds names in Han script, by language. */
const inHan = new Map([
  ['zh', unknownHan],
  ['ja', unknownJapanese],
])

/** Longer lists nobody reads. */
const MOST = 100

/** Personal names that a narrative has and the facts have not, each once, where it stands first. */
export function unknownNames(context: RuleContext, file: CheckedFile): UnknownName[] {
  const words = titleWordsFor(file.language)
  if (!words) return []
  const prose = proseIn(file)
  const known = knownNames(context)
  const named = namedIn(file)
  const unspaced = known.replace(/[ \u3000]/gu, '')
  const isKnown = (name: string) =>
    beginningsOf(name).some((part) => withoutEndings(part, file.language).some((one) => isKnownName(known, one))) ||
    named.some((one) => isForm(name, one, file.language)) ||
    (isCjk(file.language) && isKnownName(unspaced, name.replace(/\s/gu, '')))
  const stretches = [
    ...unknownLatin(prose.text, words),
    ...(inHan.get(file.language.split('-', 1)[0]?.toLowerCase() ?? '')?.(prose.text, words, file.language) ?? []),
  ].sort((a, b) => a.start - b.start)
  const names = new Map<string, UnknownName>()
  const near = nearMisses(context, file)
    .map(({ found }) => found)
    .slice(0, MOST)
  const seen = new Set<string>()
  for (const { start, end } of stretches) {
    if (names.size === MOST) break
    const name = prose.text.slice(start, end).replace(/\s+/gu, ' ')
    if (seen.has(name)) continue
    seen.add(name)
    if (isKnown(name) || near.some((found) => found.includes(name) || name.includes(found))) continue
    names.set(name, { name, place: { path: file.source.path, position: positionOf(prose, start, end) } })
  }
  return [...names.values()]
}

/** A name, and what of it stands before more words in capitals, as nouns are in German: Webers, in Webers Vortrag. */
function beginningsOf(name: string): string[] {
  const words = name.split(' ')
  return words.map((_, at) => words.slice(0, at + 1).join(' ')).filter((part) => part === name || /[s’']$/u.test(part))
}
