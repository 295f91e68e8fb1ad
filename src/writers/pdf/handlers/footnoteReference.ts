import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { spanOf } from '../tree/children.ts'
import { markAnchor, noteAnchor, noteNumber } from '../tree/notes.ts'
import { linked } from './link.ts'

/** The number of the note, raised, leading to the note; the note's number leads back to the first. Without a note, the mark as it was written. */
export function footnoteReference(state: State, node: NodeOf<'footnoteReference'>): readonly Span[] {
  const { identifier } = node
  if (!state.shared.definitions.has(identifier)) return [spanOf(state, `[^${node.label ?? identifier}]`)]
  const number = noteNumber(state, identifier)
  const { size } = state.style
  const raised: State = {
    ...state,
    style: { ...state.style, size: size * 0.64, rise: state.style.rise + size * 0.34, bold: false, italic: false },
    inlines: [...state.inlines, { type: 'Reference' }],
  }
  return linked(raised, { anchor: noteAnchor(number) }, (inside) => [
    { ...spanOf(inside, `${number}`), note: identifier, anchor: markAnchor(number) },
  ])
}
