import type { Value } from '../../api.ts'

/**
 * Value of the original that a value of a translation stands for: entries are matched by `id`, media by `file`, units by
 * `organization`, others by their place.
 */
export function counterpart(original: Value, translation: Value, at: string): Value | undefined {
  let [own, there]: [Value | undefined, Value | undefined] = [translation, original]
  for (const step of at.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const inner = child(own, name)
    there = Array.isArray(there) ? (matching(there, inner) ?? there[Number(name)]) : child(there, name)
    own = inner
  }
  return there
}

function child(value: Value | undefined, name: string): Value | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as Readonly<Record<string, Value>>)[name]
}

function matching(list: readonly Value[], entry: Value | undefined): Value | undefined {
  for (const key of ['id', 'file', 'organization']) {
    const own = child(entry, key)
    if (own !== undefined) return list.find((one) => child(one, key) === own)
  }
  return undefined
}
