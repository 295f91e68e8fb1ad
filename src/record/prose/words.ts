import { valuePlace } from '../places.ts'
import type { Place } from '../record.ts'
import type { CheckedFile, Leaf } from '../rule.ts'
import { placeAt } from '../source.ts'
import { locate } from '../yaml/located.ts'
import { PASSAGE_END } from './prose.ts'

/** Words of a front matter as one text, each closed by `PASSAGE_END`. */
export interface Words {
  readonly text: string
  /** The word that a character belongs to. */
  readonly leafAt: (index: number) => Leaf | undefined
  /** Where a range of the text stands in the file, as exactly as can be told. */
  readonly placeOf: (start: number, end: number) => Place
}

/** Joins words of a file's own front matter. */
export function wordsOf(file: CheckedFile, leaves: readonly Leaf[]): Words {
  const starts: number[] = []
  let text = ''
  for (const { value } of leaves) {
    starts.push(text.length)
    text += String(value) + PASSAGE_END
  }
  const leafAt = (index: number) => leaves[lastUpTo(starts, index)]
  return {
    text,
    leafAt,
    placeOf: (start, end) => {
      const path = leafAt(start)?.path ?? []
      const node = file.root && locate(file.root, path).node
      const at = node ? file.source.text.indexOf(text.slice(start, end), node.start) : -1
      return node && at >= 0 && at < node.end ? placeAt(file.source, at, at + end - start) : valuePlace(file, path)
    },
  }
}

/** Index of the last of ascending numbers that is not above `limit`. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Keys whose values are read as prose; other words name something. */
const PROSE =
  /(?:^subheadline|\.(?:bio|boilerplate|caption|alt|text|bottomLine|mitigation|question|answer)|^briefing\.(?:objectives|messages)\.\d+)$/

export function isWord({ shape, value }: Leaf): boolean {
  return shape.kind === 'word' && typeof value === 'string'
}

/** Whether a word is read as prose, as a caption is; a name or title is not. */
export function isProse(leaf: Leaf): boolean {
  return isWord(leaf) && PROSE.test(leaf.pointer)
}
