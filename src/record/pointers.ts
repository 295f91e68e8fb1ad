import { factsShape, type Shape } from './shape.ts'
import type { Path } from './yaml/located.ts'

/** One value of the front matter, met on a walk along its shape. */
export interface Fact {
  /** `people.yan.roles.0.title` */
  readonly pointer: string
  /** Keys and indexes as the file has them. */
  readonly path: Path
  readonly shape: Shape
  readonly value: unknown
}

/** Every value of a front matter that the format knows, containers before what they hold. */
export function* factsIn(
  value: unknown,
  shape: Shape = factsShape(),
  path: Path = [],
  pointer = '',
): Generator<Fact, void, undefined> {
  if (value === undefined) return
  yield { pointer, path, shape, value }
  if (shape.type === 'list') {
    const single = !Array.isArray(value)
    for (const [index, entry] of entriesOf(value).entries()) {
      const step = String(keyOf(shape, entry) ?? index)
      yield* factsIn(entry, shape.item, single ? path : [...path, index], join(pointer, step))
    }
  } else if (shape.type === 'object' && isObject(value)) {
    for (const [name, part] of shape.entries) yield* factsIn(value[name], part, [...path, name], join(pointer, name))
  }
}

/** The entries of a list; a venue may be given without one. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** The key of an entry in a list that has keys. */
export function keyOf(shape: Shape & { type: 'list' }, entry: unknown): string | undefined {
  const key = shape.key !== undefined && isObject(entry) ? entry[shape.key] : undefined
  return typeof key === 'string' ? key : undefined
}

export function join(pointer: string, step: string): string {
  return pointer === '' ? step : `${pointer}.${step}`
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where in the file each pointer leads. Of entries with the same key the first one counts. */
export function pathsByPointer(facts: unknown): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>()
  for (const { pointer, path } of factsIn(facts)) if (!paths.has(pointer)) paths.set(pointer, path)
  return paths
}
