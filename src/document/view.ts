import type { Edition, PublicFacts } from '../record/record.ts'
import { factsShape, type Shape } from '../record/shape.ts'
import { FactValue } from './values.ts'

type View = Readonly<Record<string, unknown>>

function leaf(
  value: unknown,
  pointer: string,
  shape: Shape & { type: 'leaf' },
  edition: Edition<PublicFacts>,
): unknown {
  if (value === undefined) return null
  if (shape.kind === 'flag') return value
  return new FactValue(pointer, shape.kind, String(value), edition.languageOf(pointer))
}

function list(
  value: unknown,
  pointer: string,
  shape: Shape & { type: 'list' },
  edition: Edition<PublicFacts>,
): readonly unknown[] {
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]).map((entry: unknown, index) => {
    const key = shape.key && (entry as Record<string, unknown>)[shape.key]
    return viewOf(entry, `${pointer}.${key ?? index}`, shape.item, edition)
  })
}

function viewOf(value: unknown, pointer: string, shape: Shape, edition: Edition<PublicFacts>): unknown {
  if (shape.type === 'leaf') return leaf(value, pointer, shape, edition)
  if (shape.type === 'list') return list(value, pointer, shape, edition)
  if (value === undefined && pointer !== '' && !shape.required) return null
  const source = (value ?? {}) as Record<string, unknown>
  const entries: [string, unknown][] = []
  for (const [name, entry] of shape.entries) {
    entries.push([name, viewOf(source[name], pointer ? `${pointer}.${name}` : name, entry, edition)])
  }
  return Object.fromEntries(entries)
}

/**
 * The facts as templates see them: every key of the format is there, `null` or an empty list when the record lacks
 * it; `without` are top-level keys that this document must not know at all.
 */
export function factsView(edition: Edition<PublicFacts>, without: readonly string[]): View {
  const view = viewOf(edition.facts, '', factsShape(), edition) as Record<string, unknown>
  for (const key of without) delete view[key]
  return view
}
