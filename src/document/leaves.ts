import type { FieldKind } from '../record/fields.ts'
import type { PublicFacts } from '../record/record.ts'
import { factsShape, type Shape } from '../record/shape.ts'

/** One value of the front matter. */
export interface Leaf {
  /** Such as `people.yan.name`. */
  readonly pointer: string
  readonly kind: FieldKind
  readonly value: string
}

/** Every leaf of the facts with its pointer, in the order of the format. */
export const leavesOf = (facts: PublicFacts): Generator<Leaf> => leaves(facts, factsShape(), '')

function* leaves(value: unknown, shape: Shape, pointer: string): Generator<Leaf> {
  if (value === undefined || value === null) return
  if (shape.type === 'leaf') {
    yield { pointer, kind: shape.kind, value: String(value) }
  } else if (shape.type === 'object') {
    for (const [name, entry] of shape.entries) {
      yield* leaves((value as Record<string, unknown>)[name], entry, pointer ? `${pointer}.${name}` : name)
    }
  } else {
    const entries: unknown[] = Array.isArray(value) ? value : [value]
    for (const [index, entry] of entries.entries()) {
      const key = shape.key && (entry as Record<string, unknown>)[shape.key]
      yield* leaves(entry, shape.item, `${pointer}.${key ?? index}`)
    }
  }
}
