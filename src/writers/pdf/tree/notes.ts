import { linked } from '../handlers/link.ts'
import { type State, styled } from '../state.ts'
import { element } from '../tags/element.ts'
import { flowOf, spanOf } from './children.ts'
import { itemBlock } from './itemBlock.ts'

/** Number of a footnote: its first mark gives it, and has it placed after its paragraph. */
export function noteNumber(state: State, identifier: string): number {
  const { noteNumbers, pendingNotes } = state.shared
  let number = noteNumbers.get(identifier)
  if (number === undefined) {
    number = noteNumbers.size + 1
    noteNumbers.set(identifier, number)
    pendingNotes.push(identifier)
  }
  return number
}

/** Name of a footnote's place: no anchor of a node has a space. */
export const noteAnchor = (number: number): string => `note ${number}`

/** Name of the place of a footnote's first mark. */
export const markAnchor = (number: number): string => `mark ${number}`

/** Adds the notes that were marked since to the structure, as children of the parent, and lays them aside. */
export function placeNotes(state: State): void {
  const { shared } = state
  // marks within a note find none but their own pending
  for (const identifier of shared.pendingNotes.splice(0)) {
    const definition = shared.definitions.get(identifier)
    const number = shared.noteNumbers.get(identifier)
    if (definition === undefined || number === undefined) continue
    const note = element(state.parent, 'Note', { id: `note-${number}` })
    const inside: State = {
      ...styled(state, shared.sheet.small),
      parent: note,
      lang: shared.document.language.tag,
      inlines: [],
      fact: undefined,
      align: 'left',
      balanced: false,
      gap: 2,
      depth: 0,
      bare: false,
    }
    const label = element(note, 'Lbl')
    const children = flowOf(inside, definition.children)
    shared.notes.set(
      identifier,
      itemBlock(inside, {
        label: linked(inside, { anchor: markAnchor(number) }, (at) => [spanOf(at, `${number}`)]),
        labelElement: label,
        children,
        indent: 14,
        align: 'left',
        anchors: [noteAnchor(number)],
      }),
    )
  }
}
