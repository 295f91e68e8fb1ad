import { valuePlace } from '../places.ts'
import { isWord, wordsOf } from '../prose/words.ts'
import type { CheckedFile, Leaf } from '../rule.ts'
import { quantityReaderFor } from './quantities/index.ts'
import type { Side } from './side.ts'
import { valueWriter } from './write.ts'

/** The words of both front matters, those that stand in both, ready to be compared one by one. */
export function wordSides(original: CheckedFile, translation: CheckedFile): { original: Side; translation: Side } {
  const words = new Map(translation.leaves.filter(isWord).map((leaf) => [leaf.pointer, leaf]))
  const shared = original.leaves.filter((leaf) => isWord(leaf) && words.has(leaf.pointer))
  return {
    original: side(original, shared),
    translation: side(
      translation,
      shared.flatMap(({ pointer }) => words.get(pointer) ?? []),
    ),
  }
}

function side(file: CheckedFile, leaves: readonly Leaf[]): Side {
  const words = wordsOf(file, leaves)
  const starts = new Map(leaves.map((leaf) => [leaf.pointer, leaf.path]))
  const found = quantityReaderFor(file.language)?.(words.text) ?? []
  return {
    placed: found.map((statement) => ({
      statement,
      groups: [words.leafAt(statement.start)?.pointer ?? ''],
      close: true,
    })),
    text: words.text,
    placeOf: ({ start, end }) => words.placeOf(start, end),
    placeIn: ([pointer = '']) => valuePlace(file, starts.get(pointer) ?? []),
    write: valueWriter(file.language),
    mentions: () => false,
  }
}
