import type { FootnoteReference } from 'mdast'
import { properties, run } from '../content.ts'
import { field } from '../field.ts'
import { runText } from '../run.ts'
import type { State } from '../state.ts'
import { element, value, type Xml } from '../xml.ts'

/** The mark of a footnote. Word prints a note once: a later reference to it is a cross reference to its mark. */
export function footnoteReference(state: State, node: FootnoteReference): Xml {
  const definition = state.scan.footnotes.get(node.identifier)
  if (!definition || state.part === 'footnotes') return run(state, `[${node.label ?? node.identifier}]`)
  const { number, first } = state.footnotes.cite(definition)
  const mark = state.bookmarks.name(`_Note${number}`)
  const style = element('w:rPr', {}, value('w:rStyle', state.base.style('FootnoteReference')))
  if (!first) {
    return field(`NOTEREF ${mark} \\f \\h`, element('w:r', {}, style, runText(String(number))), properties(state, ''))
  }
  return state.bookmarks.around(mark, element('w:r', {}, style, element('w:footnoteReference', { 'w:id': number })))
}
