import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { Place } from '../record.ts'
import type { CheckedFile, RuleContext } from '../rule.ts'
import { nearMisses } from './names.ts'
import { isKnownName, knownNames } from './register.ts'
import { titleWordsFor } from './title-words.ts'
import { unknownHan } from './unknown-han.ts'
import { unknownLatin } from './unknown-latin.ts'

/** A name in a narrative that no fact has. */
export interface UnknownName {
  readonly place: Place
  readonly name: string
}

/** Longer lists nobody reads. */
const MOST = 100

/** Personal names that a narrative has and the facts have not, each once, where it stands first. */
export function unknownNames(context: RuleContext, file: CheckedFile): UnknownName[] {
  const words = titleWordsFor(file.language)
  if (!words) return []
  const prose = proseIn(file)
  const known = knownNames(context)
  const stretches = [
    ...unknownLatin(prose.text, words),
    ...(/^zh(?:-|$)/i.test(file.language) ? unknownHan(prose.text, words, file.language) : []),
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
    if (isKnownName(known, name) || near.some((found) => found.includes(name) || name.includes(found))) continue
    names.set(name, { name, place: { path: file.source.path, position: positionOf(prose, start, end) } })
  }
  return [...names.values()]
}
