import { nodesOf } from '../markdown/narrative.ts'
import type { ParsedFile } from '../parse.ts'
import { type Prose, proseOf } from './prose.ts'

const read = new WeakMap<ParsedFile, Prose>()

/** The prose of a file, read once however many rules ask for it. Empty where the narrative can't be read. */
export function proseIn(file: ParsedFile): Prose {
  const known = read.get(file)
  if (known) return known
  const { source, narrative, outline } = file
  const footnotes = narrative ? [...nodesOf(narrative, 'footnoteDefinition')] : []
  footnotes.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
  const prose = proseOf({ source, headline: outline?.headlines[0], sections: outline?.sections ?? [], footnotes })
  read.set(file, prose)
  return prose
}
