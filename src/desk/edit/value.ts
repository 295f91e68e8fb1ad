import type { Edit, Value } from '../api/draft.ts'
import { steps } from './pointer.ts'

type Holder = Record<string, Value> | Value[]

/** A step as YAML and JavaScript have it: an index where it is one. */
export const keyFor = (key: string): string | number => (/^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : key)

/** A value with an edit made; undefined where the edit leads nowhere. The value itself stays as it is. */
export function applied(value: Value, edit: Edit): Value | undefined {
  const copy = structuredClone(value) as Value
  const path = steps(edit.at)
  const last = path.at(-1)
  if (last === undefined || path.some((key) => key === '__proto__')) return undefined
  const makes = edit.op === 'set' || edit.op === 'insert'
  const holder = holderAt(copy, path, makes)
  if (holder === undefined) return undefined
  if (Array.isArray(holder)) return inList(holder, last, edit) ? copy : undefined
  if (edit.op === 'set') holder[last] = edit.value
  else if (edit.op === 'remove' && Object.hasOwn(holder, last)) delete holder[last]
  else return undefined
  return copy
}

function holderAt(root: Value, path: readonly string[], makes: boolean): Holder | undefined {
  let at: Value | undefined = root
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const next = path[depth + 1] ?? ''
    const holder: Holder | undefined = isHolder(at) ? at : undefined
    if (!holder) return undefined
    const index: string | number | undefined = Array.isArray(holder) ? indexIn(holder, key, makes) : key
    if (index === undefined) return undefined
    let inner: Value | undefined = (holder as Record<string | number, Value>)[index]
    if ((inner === undefined || inner === null) && makes) {
      inner = isIndex(next) ? [] : {}
      ;(holder as Record<string | number, Value>)[index] = inner
    }
    at = inner
  }
  return isHolder(at) ? at : undefined
}

const isHolder = (value: Value | undefined): value is Holder => typeof value === 'object' && value !== null
const isIndex = (key: string): boolean => key === '-' || typeof keyFor(key) === 'number'

function indexIn(list: readonly Value[], key: string, mayEnd: boolean): number | undefined {
  const index = key === '-' ? list.length : keyFor(key)
  return typeof index === 'number' && index < list.length + (mayEnd ? 1 : 0) ? index : undefined
}

function inList(list: Value[], key: string, edit: Edit): boolean {
  const index = indexIn(list, key, edit.op === 'set' || edit.op === 'insert')
  if (index === undefined) return false
  if (edit.op === 'set') list[index] = edit.value
  else if (edit.op === 'insert') list.splice(index, 0, edit.value)
  else if (edit.op === 'remove') list.splice(index, 1)
  else {
    if (edit.to >= list.length) return false
    const [moved] = list.splice(index, 1)
    if (moved !== undefined) list.splice(edit.to, 0, moved)
  }
  return true
}
