import type { Path } from './yaml/located.ts'

/** A copy of `value` without what stands at `paths`; places in lists are kept. */
export function loosen(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value
  if (paths.some((path) => path.length === 0)) return undefined
  const copy = structuredClone(value)
  for (const path of paths) drop(copy, path)
  return copy
}

function drop(root: unknown, path: Path): void {
  let at: unknown = root
  for (const step of path.slice(0, -1)) at = isObject(at) ? at[step] : undefined
  const last = path.at(-1)
  if (!isObject(at) || last === undefined || !Object.hasOwn(at, last)) return
  if (Array.isArray(at)) at[Number(last)] = undefined
  else delete at[last]
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
