import type { CheckedFile } from '../rule.ts'
import { pointAt, type SourceText } from '../source.ts'
import { applyEdits, type Edit } from '../style/edit.ts'
import { readText } from './read.ts'
import { isSound } from './sound.ts'

/** A text, and what is read in it. */
export interface Version {
  readonly text: string
  readonly file: CheckedFile
}

/** Times that a file is read again to find out which edits it bears. */
const MOST_TRIES = 64

/** A version with the edits after which it is still the same record: all, or else as many as halving finds. */
export function soundly(version: Version, wanted: readonly Edit[]): Version & { readonly edits: readonly Edit[] } {
  const { text, file } = version
  const edits = apart(wanted)
  let best = { ...version, edits: [] as readonly Edit[] }
  const waiting: (readonly Edit[])[] = edits.length > 0 ? [edits] : []
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const some = waiting.shift()
    if (!some) break
    const more = [...best.edits, ...some]
    const put = more.map((edit) => inFile(file.source, edit))
    const changed = applyEdits(text, put)
    const read = readText(file.source.path, changed)
    if (isSound(file, read)) best = { text: changed, file: read, edits: more }
    else if (some.length > 1) waiting.push(some.slice(0, some.length >> 1), some.slice(some.length >> 1))
  }
  return { ...best, edits: best.edits.toSorted((a, b) => a.start - b.start) }
}

/** Edits in their order, without those that another overlaps. */
function apart(edits: readonly Edit[]): Edit[] {
  let done = 0
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < done) return false
      done = end
      return true
    })
}

/** An edit of the source's text as one of the file, whose line ends may be longer. */
function inFile(source: SourceText, { start, end, text }: Edit): Edit {
  return { start: pointAt(source, start).offset ?? start, end: pointAt(source, end).offset ?? end, text }
}
