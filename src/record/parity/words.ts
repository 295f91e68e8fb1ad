import type { Site } from '../fault.ts'
import { valuePlace } from '../places.ts'
import type { CheckedFile } from '../rule.ts'
import { quantityReaderFor } from './quantities/index.ts'
import type { Placed, Side } from './side.ts'
import type { Statement } from './statement.ts'
import { valueWriter } from './write.ts'

/** The words of both front matters, those that stand in both, ready to be compared one by one. */
export function wordSides(original: CheckedFile, translation: CheckedFile): { original: Side; translation: Side } {
  const words = new Map(translation.leaves.flatMap((leaf) => (isWord(leaf) ? [[leaf.pointer, leaf] as const] : [])))
  const pairs = original.leaves.flatMap((leaf) => {
    const other = isWord(leaf) ? words.get(leaf.pointer) : undefined
    return other ? [{ original: leaf, translation: other }] : []
  })
  return {
    original: side(
      original,
      pairs.map((pair) => pair.original),
    ),
    translation: side(
      translation,
      pairs.map((pair) => pair.translation),
    ),
  }
}

type Leaf = CheckedFile['leaves'][number]

function isWord({ shape, value }: Leaf): boolean {
  return shape.kind === 'word' && typeof value === 'string'
}

const END = '\u001E'

function side(file: CheckedFile, leaves: readonly Leaf[]): Side {
  const ends: number[] = []
  let text = ''
  for (const { value } of leaves) {
    text += String(value) + END
    ends.push(text.length)
  }
  const found = quantityReaderFor(file.language)?.(text) ?? []
  let leaf = 0
  const placed = found.map((statement): Placed & { leaf: Leaf | undefined } => {
    while ((ends[leaf] ?? Number.POSITIVE_INFINITY) <= statement.start) leaf++
    return { statement, groups: [String(leaf)], close: true, leaf: leaves[leaf] }
  })
  const leafOf = new Map<Statement, Leaf | undefined>(placed.map((one) => [one.statement, one.leaf]))
  const placeOf = (at: Leaf | undefined): Site => ({ ...valuePlace(file, at?.path ?? []) })
  return {
    placed,
    text,
    placeOf: (statement) => placeOf(leafOf.get(statement)),
    placeIn: ([group]) => placeOf(leaves[Number(group)]),
    write: valueWriter(file.language),
    mentions: () => false,
  }
}
