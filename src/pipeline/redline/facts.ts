import { printedFact } from '../../document/printed-fact.ts'
import type { Language } from '../../language/language.ts'
import type { FieldKind } from '../../record/fields.ts'
import { isObject, join } from '../../record/pointers.ts'
import type { Edition } from '../../record/record.ts'
import { factsShape, type Shape } from '../../record/shape.ts'
import { align, type Pair, shared } from './align.ts'
import { words } from './words.ts'

/** A fact in one version. */
export interface FactState {
  /** As the record has it. */
  readonly value: string
  /** As documents print it. */
  readonly printed: string
}

/** A fact that is not the same in both versions. */
export interface FactChange {
  /** Where it stands in the newer version, or else where it stood. */
  readonly pointer: string
  readonly kind: FieldKind
  readonly old: FactState | undefined
  readonly now: FactState | undefined
}

/** One version in one language. */
export interface Side {
  readonly edition: Edition
  readonly language: Language
}

interface Difference {
  readonly kind: FieldKind
  readonly old?: { readonly pointer: string; readonly value: string }
  readonly now?: { readonly pointer: string; readonly value: string }
}

/** Keys that say how to read the front matter. */
const TECHNICAL: ReadonlySet<string> = new Set(['schema', 'language', 'derivedFrom'])

/** Kinds that say nothing to readers: an entry's id is the entry itself, hashes and signatures are for programs. */
const UNTOLD: ReadonlySet<FieldKind> = new Set(['id', 'sha256', 'signature'])

/**
 * The facts that two versions have differently, in the order of the format. Entries with an id are the same entry
 * wherever they stand; entries of other lists are matched by what they say.
 */
export function changedFacts(old: Side, now: Side): FactChange[] {
  const differences = compare(factsShape(), [old.edition.facts, ''], [now.edition.facts, ''], now.language.tag)
  return differences.map(({ kind, old: before, now: after }) => ({
    pointer: after?.pointer ?? before?.pointer ?? '',
    kind,
    old: before && stateOf(old, kind, before),
    now: after && stateOf(now, kind, after),
  }))
}

const stateOf = (
  { edition, language }: Side,
  kind: FieldKind,
  { pointer, value }: { readonly pointer: string; readonly value: string },
): FactState => ({ value, printed: printedFact(edition, language, pointer, kind, value) })

type At = readonly [value: unknown, pointer: string]

function compare(shape: Shape, old: At, now: At, tag: string): Difference[] {
  if (old[0] === undefined && now[0] === undefined) return []
  if (shape.type === 'leaf') return compareLeaf(shape.kind, old, now)
  if (shape.type === 'object') {
    return [...shape.entries].flatMap(([name, part]) =>
      TECHNICAL.has(join(now[1], name)) ? [] : compare(part, step(old, name), step(now, name), tag),
    )
  }
  const pairs = shape.key === undefined ? byContent(old, now, tag) : byKey(old, now, shape.key)
  return pairs.flatMap((pair) =>
    compare(shape.item, pair.old ?? [undefined, old[1]], pair.new ?? [undefined, now[1]], tag),
  )
}

function compareLeaf(kind: FieldKind, [old, before]: At, [now, after]: At): Difference[] {
  if (old === now || UNTOLD.has(kind)) return []
  return [
    {
      kind,
      ...(old === undefined ? {} : { old: { pointer: before, value: String(old) } }),
      ...(now === undefined ? {} : { now: { pointer: after, value: String(now) } }),
    },
  ]
}

const step = ([value, pointer]: At, name: string): At => [
  isObject(value) ? value[name] : undefined,
  join(pointer, name),
]

const entries = ([value]: At): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

function byKey(old: At, now: At, key: string): Pair<At>[] {
  const named = (at: At): [string, At][] =>
    entries(at).map((entry, index) => {
      const name = String(isObject(entry) ? (entry[key] ?? index) : index)
      return [name, [entry, join(at[1], name)]]
    })
  const olds = new Map(named(old))
  const news = new Map(named(now))
  return align([...olds.keys()], [...news.keys()], { key: (name) => name })
    .map(({ old: was, new: is }) => is ?? was ?? '')
    .filter((name, at, all) => all.indexOf(name) === at)
    .map((name) => {
      const [was, is] = [olds.get(name), news.get(name)]
      return { ...(was && { old: was }), ...(is && { new: is }) }
    })
}

function byContent(old: At, now: At, tag: string): Pair<At>[] {
  const numbered = (at: At) => entries(at).map((entry, index): At => [entry, join(at[1], String(index))])
  const text = (value: unknown): string =>
    isObject(value) ? Object.values(value).map(text).join(' ') : typeof value === 'string' ? value : ''
  return align(numbered(old), numbered(now), {
    key: ([value]) => JSON.stringify(value),
    likeness: ([was], [is]) => shared(words(text(was), tag), words(text(is), tag)),
  })
}
