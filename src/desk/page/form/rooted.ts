import type { Edit, Value } from '../../api.ts'
import { propertiesOf, type Schema, schemaAt } from '../schema/schema.ts'
import { below } from './context.ts'
import { isMapping } from './props.ts'
import { isSame, keyOfList, listIn, valueAt } from './whole.ts'

/** Facts of a translation: its own, the same with a place for all that the original has, and the original's. */
export interface Sides {
  readonly schema: Schema
  readonly own: Value
  readonly shown: Value
  readonly original: Value
}

/** Where the form shows what stands at a pointer of the translation. */
export function shownAt({ schema, own, shown }: Sides, at: string): string {
  return across(schema, own, shown, at).at
}

/**
 * An edit of what is shown as an edit of what is there: an entry that the translation lacks is added with its key, a list
 * that is given whole gets all its entries. Nothing where nothing is there to take away.
 */
export function rooted(edit: Edit, { schema, own, shown, original }: Sides): readonly Edit[] {
  const { at, rest } = across(schema, shown, own, edit.at)
  if (rest.length === 0) return [{ ...edit, at }]
  if (edit.op !== 'set') return []
  const place = edit.at.split('/').slice(0, -rest.length).join('/')
  const list = listIn(schemaAt(schema, place.split('/').slice(1)))
  const entries = valueAt(original, place)
  const [index = '', ...inside] = rest
  const key = list && keyOfList(list)
  if (!list?.items || !Array.isArray(entries)) return []
  if (key === undefined) return [{ op: 'set', at, value: given(list, entries, rest, edit.value) ?? [] }]
  const value = given(list.items, (entries as readonly Value[])[Number(index)], inside, edit.value)
  const name = valueAt(shown, `${below(place, index)}/${key}`)
  if (name === undefined || !isMapping(value)) return []
  return [{ op: 'insert', at: below(at, '-'), value: { [key]: name, ...value } }]
}

/**
 * A pointer of one form of the facts in another, entries found by their keys; `rest` is what of it begins with an entry
 * that the other lacks.
 */
function across(schema: Schema, from: Value, to: Value, at: string): { at: string; rest: readonly string[] } {
  const steps = at.split('/').slice(1)
  let [here, there]: [Value | undefined, Value | undefined] = [from, to]
  const found: string[] = []
  for (const [depth, step] of steps.entries()) {
    const list = /^\d+$/.test(step) ? listIn(schemaAt(schema, steps.slice(0, depth))) : undefined
    const entry: Value | undefined = valueAt(here, `/${step}`)
    const key = list && keyOfList(list)
    const entries: readonly Value[] = Array.isArray(there) ? there : []
    const index = key === undefined ? -1 : entries.findIndex((one) => isSame(one, entry, key))
    const own = index >= 0 ? String(index) : step
    const value: Value | undefined = key !== undefined && index < 0 ? undefined : valueAt(there, `/${own}`)
    if (list && value === undefined && entry !== undefined) return { at: joined(found), rest: steps.slice(depth) }
    found.push(own)
    ;[here, there] = [entry, value]
  }
  return { at: joined(found), rest: [] }
}

const joined = (steps: readonly string[]): string => steps.map((step) => `/${step}`).join('')

/**
 * A value with one thing in it set. A list on the way has as many entries as the original's: mappings without words, which
 * are missed until they have some, and lines as they are.
 */
function given(schema: Schema, original: Value | undefined, path: readonly string[], value: Value): Value | undefined {
  const [step, ...rest] = path
  if (step === undefined) return value
  const { items } = listIn(schema) ?? {}
  if (items && Array.isArray(original)) {
    return (original as readonly Value[]).map(
      (entry, index) =>
        (index === Number(step) ? given(items, entry, rest, value) : undefined) ?? (isMapping(entry) ? {} : entry),
    )
  }
  const member = propertiesOf(schema)[step]
  const inside = member && given(member, valueAt(original, `/${step}`), rest, value)
  return inside === undefined ? undefined : { [step]: inside }
}
