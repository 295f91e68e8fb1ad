import type { Fault } from './fault.ts'
import { keptNames } from './kept-names.ts'
import type { LooseFacts } from './loose.ts'
import type { ParsedFile } from './parse.ts'
import { entriesOf, isObject, join, keyOf } from './pointers.ts'
import { factsShape, type Shape } from './shape.ts'
import { extra, type Gap, missing, otherFact, otherLength, repeated, unknownEntry } from './translation-faults.ts'
import { UNTRANSLATED } from './translation-schema.ts'
import type { Path } from './yaml/located.ts'

/** The facts of a record in the language of one of its translations. */
export interface Translated {
  /** The original's facts with the words of the translation. */
  readonly facts: LooseFacts
  /** Pointers of strings that stand in the original's language, for want of a translation. */
  readonly untranslated: ReadonlySet<string>
  readonly faults: readonly Fault[]
}

interface State {
  readonly file: ParsedFile
  /** Ids of people and organizations: a party that is one of them is no word. */
  readonly ids: ReadonlySet<string>
  /** Full names of people, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly isKept: ReturnType<typeof keptNames>
  readonly untranslated: Set<string>
  readonly gaps: Gap[]
  readonly faults: Fault[]
}

interface At<S extends Shape = Shape> {
  readonly shape: S
  readonly pointer: string
  /** Where the translation has it, or would have it. */
  readonly path: Path
  /** Whether it stands in a list without keys: such a list is given whole, facts that are no words included. */
  readonly whole: boolean
}

/** A word that belongs to a language, not to a fact: it is never borrowed, and its absence is no gap. */
const OWN_TO_LANGUAGE = 'article'

/** Forms of a name, which a language may have although the original's has not. */
const FORMS = new Set([OWN_TO_LANGUAGE, 'short', 'honorific'])

/** Puts the words of a translation into the facts of the original; entries are matched by their keys. */
export function translate(original: LooseFacts, file: ParsedFile & { readonly facts: LooseFacts }): Translated {
  const parties = [...(original.people ?? []), ...(original.organizations ?? [])]
  const ids = new Set(parties.flatMap((party) => party?.id ?? []))
  const { schema, version, language, ...words } = file.facts
  const state: State = {
    file,
    ids,
    names: new Map((original.people ?? []).map((person) => [person?.id ?? '', person?.name ?? ''])),
    isKept: keptNames(original.language ?? '', language ?? ''),
    untranslated: new Set(),
    gaps: [],
    faults: [],
  }
  const merged = merge(state, { shape: factsShape(), pointer: '', path: [], whole: false }, original, words)
  return {
    facts: { ...(merged as LooseFacts), language: language ?? original.language },
    untranslated: state.untranslated,
    faults: [...state.faults, ...state.gaps.filter(isTold).map((gap) => missing(file, gap, original.language))],
  }
}

/** Whether a gap is worth a message: a short form goes with the name, which is told. */
function isTold({ pointer }: Gap, _: number, gaps: readonly Gap[]): boolean {
  const [, entry] = /^(organizations\..+)\.short$/u.exec(pointer) ?? []
  return entry === undefined || !gaps.some((gap) => gap.pointer === `${entry}.name`)
}

function merge(state: State, at: At, original: unknown, translation: unknown): unknown {
  const { shape } = at
  if (original === undefined && translation === undefined) return undefined
  if (shape.type === 'object') return mergeObject(state, { ...at, shape }, original, translation)
  if (shape.type === 'leaf') return mergeLeaf(state, { ...at, shape }, original, translation)
  return shape.key === undefined
    ? mergeWhole(state, { ...at, shape }, original, translation)
    : mergeKeyed(state, { ...at, shape }, original, translation)
}

function mergeObject(state: State, at: At<Shape & { type: 'object' }>, original: unknown, translation: unknown) {
  const from = isObject(original) ? original : {}
  const to = isObject(translation) ? translation : {}
  const merged: Record<string, unknown> = {}
  for (const [name, shape] of at.shape.entries) {
    if (at.pointer === '' && UNTRANSLATED.has(name)) {
      if (from[name] !== undefined) merged[name] = from[name]
      continue
    }
    const part: At = { ...at, shape, pointer: join(at.pointer, name), path: [...at.path, name] }
    const value = merge(state, part, from[name], to[name])
    if (value !== undefined) merged[name] = value
  }
  return merged
}

function mergeLeaf(state: State, at: At<Shape & { type: 'leaf' }>, original: unknown, translation: unknown): unknown {
  const { file, faults, ids } = state
  const { kind } = at.shape
  const name = at.pointer.slice(at.pointer.lastIndexOf('.') + 1)
  const isWord = kind === 'word' || (kind === 'party' && !(typeof original === 'string' && ids.has(original)))
  if (!isWord) {
    if (translation === undefined || (at.whole && translation === original)) return original
    const isKey = name === 'id' || name === 'file' || (name === 'organization' && !at.whole)
    if (!isKey) faults.push(at.whole ? otherFact(file, at.path, translation, original) : repeated(file, at.path))
    return original
  }
  if (translation !== undefined) {
    if (original === undefined && !FORMS.has(name)) faults.push(extra(file, at.path))
    return translation
  }
  if (name === OWN_TO_LANGUAGE) return undefined
  if (
    typeof original === 'string' &&
    state.isKept(at.pointer, original, state.names.get(at.pointer.split('.')[1] ?? ''))
  )
    return original
  if (typeof original === 'string' && /\p{L}/u.test(original)) {
    state.untranslated.add(at.pointer)
    state.gaps.push({ pointer: at.pointer, path: at.path, text: original })
  }
  return original
}

function mergeKeyed(state: State, at: At<Shape & { type: 'list' }>, original: unknown, translation: unknown): unknown {
  const places = new Map<string, number>()
  const list = Array.isArray(translation) ? translation : []
  for (const [index, entry] of list.entries()) {
    const key = keyOf(at.shape, entry)
    if (key !== undefined && !places.has(key)) places.set(key, index)
  }
  const entries: unknown[] = Array.isArray(original) ? original : []
  const keys = entries.map((entry, index) => keyOf(at.shape, entry) ?? String(index))
  const known = new Set(keys)
  for (const [key, index] of places) {
    if (!known.has(key))
      state.faults.push(unknownEntry(state.file, [...at.path, index, at.shape.key ?? 'id'], key, keys))
  }
  if (original === undefined) return undefined
  return entries.map((entry, index) => {
    const key = keys[index] ?? ''
    const place = places.get(key)
    const path = [...at.path, place ?? key]
    return merge(state, { ...at, shape: at.shape.item, pointer: join(at.pointer, key), path }, entry, list[place ?? -1])
  })
}

function mergeWhole(state: State, at: At<Shape & { type: 'list' }>, original: unknown, translation: unknown): unknown {
  if (original === undefined) {
    state.faults.push(extra(state.file, at.path))
    return undefined
  }
  const entries = entriesOf(original)
  const given = translation === undefined ? undefined : entriesOf(translation)
  if (given && given.length !== entries.length) {
    state.faults.push(otherLength(state.file, at.path, given.length, entries.length))
  }
  const usable = given?.length === entries.length ? given : undefined
  const gapsBefore = state.gaps.length
  const merged = entries.map((entry, index) => {
    const path = Array.isArray(translation) || translation === undefined ? [...at.path, index] : at.path
    const pointer = join(at.pointer, String(index))
    return merge(state, { shape: at.shape.item, pointer, path, whole: true }, entry, usable?.[index])
  })
  if (!usable) {
    // a list is translated as a whole or not at all, so that is one gap
    const strings = state.gaps.splice(gapsBefore)
    const [first] = strings
    if (first && !given) state.gaps.push({ pointer: at.pointer, path: at.path, text: first.text })
  }
  return Array.isArray(original) ? merged : merged[0]
}
