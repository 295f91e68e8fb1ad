import { PASSAGE_END } from '../prose/prose.ts'
import { isProse, isWord } from '../prose/words.ts'
import type { CheckedFile, RuleContext } from '../rule.ts'

/** Someone or something that has a name, and how a language writes it. */
export interface Named {
  readonly kind: 'person' | 'organization'
  readonly id: string
  readonly name: string
}

type Entries = readonly ({ readonly id?: string | undefined; readonly name?: string | undefined } | undefined)[]

/** The people and organizations of a file in its language, those with a name. */
export function namedIn({ edition }: Pick<CheckedFile, 'edition'>): readonly Named[] {
  const list = (kind: Named['kind'], entries: Entries = []) =>
    entries.flatMap((entry): Named[] =>
      entry?.id !== undefined && entry.name !== undefined ? [{ kind, id: entry.id, name: entry.name }] : [],
    )
  return [...list('person', edition?.people), ...list('organization', edition?.organizations)]
}

const known = new WeakMap<RuleContext, string>()

/** Everything that the facts name, in any language of the record: what stands in it is known. */
export function knownNames(context: RuleContext): string {
  const before = known.get(context)
  if (before !== undefined) return before
  const names = context.files.flatMap(({ leaves }) =>
    leaves.flatMap((leaf) =>
      (isWord(leaf) && !isProse(leaf)) || leaf.shape.kind === 'party' ? [String(leaf.value)] : [],
    ),
  )
  const text = PASSAGE_END + names.join(PASSAGE_END) + PASSAGE_END
  known.set(context, text)
  return text
}

/** Whether known names hold one as a whole: Ruth Hartwel is not in Ruth Hartwell. In Han script no space parts words. */
export function isKnownName(known: string, name: string): boolean {
  for (let at = known.indexOf(name); at >= 0; at = known.indexOf(name, at + 1)) {
    const around = known.slice(Math.max(0, at - 1), at) + name.charAt(0)
    const behind = name.slice(-1) + known.charAt(at + name.length)
    if (!WITHIN.test(around) && !WITHIN.test(behind)) return true
  }
  return false
}

/** Two letters of one word. */
const WITHIN = /^\p{Script=Latin}\p{Script=Latin}$/u
