import { textsOf } from '../prose/texts.ts'
import type { Place } from '../record.ts'
import type { CheckedFile, RuleContext } from '../rule.ts'
import { nearHan } from './near-han.ts'
import { type Near, nearLatin } from './near-latin.ts'
import { isKnownName, knownNames, namedIn } from './register.ts'

/** A name in a text that is nearly one of the facts. */
export interface NearMiss extends Near {
  readonly place: Place
}

const found = new WeakMap<CheckedFile, readonly NearMiss[]>()

/** Names of people and organizations that a file's texts nearly, but not quite, write as the facts do. */
export function nearMisses(context: RuleContext, file: CheckedFile): readonly NearMiss[] {
  const before = found.get(file)
  if (before) return before
  const names = namedIn(file)
  const known = knownNames(context)
  const asked = new Map<string, boolean>()
  const isKnown = (name: string) => {
    const answer = asked.get(name) ?? isKnownName(known, name)
    asked.set(name, answer)
    return answer
  }
  const misses = textsOf(file).flatMap(({ text, placeOf }) =>
    [...nearLatin(text, names, file.language, isKnown), ...nearHan(text, names, file.language, isKnown)].map(
      (near) => ({
        ...near,
        place: placeOf(near.start, near.end),
      }),
    ),
  )
  found.set(file, misses)
  return misses
}
