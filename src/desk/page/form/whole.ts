import type { Value } from '../../api.ts'
import { propertiesOf, type Schema } from '../schema/schema.ts'
import { isMapping } from './props.ts'

/** The key that entries of a list are known by; undefined where a list is translated whole. */
export const keyOfList = (list: Schema): string | undefined => list.items?.required?.[0]

/** A schema's list, also where one mapping may stand for it. */
export const listIn = (schema: Schema | undefined): Schema | undefined =>
  schema?.type === 'array' ? schema : schema?.anyOf?.find(({ type }) => type === 'array')

/**
 * The facts of a translation with a place for all that the original has, in its order: entries that the translation lacks
 * have nothing but their key. What the translation alone has comes last.
 */
export function whole(schema: Schema, original: Value | undefined, own: Value | undefined): Value | undefined {
  const list = listIn(schema)
  if (list?.items && Array.isArray(original)) return wholeList(list, original, own)
  if (!isMapping(original) || (own !== undefined && !isMapping(own))) return own
  const inside = Object.entries(propertiesOf(schema)).flatMap(([name, member]) => {
    const value = whole(member, original[name], own?.[name])
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...own, ...Object.fromEntries(inside) }
}

function wholeList(list: Schema, original: readonly Value[], own: Value | undefined): Value | undefined {
  const [item = {}, key] = [list.items, keyOfList(list)]
  if (own !== undefined && !Array.isArray(own)) return own
  // such a list is given whole or not at all
  if (key === undefined) return own ?? original.map((entry) => whole(item, entry, undefined) ?? '')
  const mine: readonly Value[] = own ?? []
  const found: readonly Value[] = original.map((entry) => {
    const there = mine.find((one) => isSame(one, entry, key))
    return there ?? { [key]: valueAt(entry, `/${key}`) ?? '' }
  })
  const extra = mine.filter((one) => !found.includes(one))
  return [...found.map((entry, index) => whole(item, original[index], entry) ?? entry), ...extra]
}

/** Whether two entries of a list are about the same. */
export function isSame(a: Value | undefined, b: Value | undefined, key: string): boolean {
  const name = valueAt(a, `/${key}`)
  return name !== undefined && name === valueAt(b, `/${key}`)
}

/** The value that a JSON Pointer leads to. */
export function valueAt(value: Value | undefined, at: string): Value | undefined {
  let inner = value
  for (const step of at.split('/').slice(1)) {
    if (typeof inner !== 'object' || inner === null) return undefined
    inner = (inner as Readonly<Record<string, Value>>)[step.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return inner
}
