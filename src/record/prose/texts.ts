import type { Place } from '../record.ts'
import type { CheckedFile } from '../rule.ts'
import { proseIn } from './file.ts'
import { positionOf } from './prose.ts'
import { isProse, wordsOf } from './words.ts'

/** A text that people read, and where in the file its characters stand. */
export interface Text {
  readonly text: string
  readonly placeOf: (start: number, end: number) => Place
}

const read = new WeakMap<CheckedFile, readonly Text[]>()

/** What people read of a file: the narrative, and what the front matter says in sentences. */
export function textsOf(file: CheckedFile): readonly Text[] {
  const known = read.get(file)
  if (known) return known
  const prose = proseIn(file)
  const narrative: Text = {
    text: prose.text,
    placeOf: (start, end) => ({ path: file.source.path, position: positionOf(prose, start, end) }),
  }
  const texts = [narrative, wordsOf(file, file.leaves.filter(isProse))]
  read.set(file, texts)
  return texts
}
