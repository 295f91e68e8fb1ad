import type { FlowContent } from '../../document/nodes.ts'
import { cellContent } from './assembly.ts'
import { type Block, paragraphBlock } from './block.ts'
import { footnotesPart } from './footnotes.ts'
import { runText } from './run.ts'
import { type State, within } from './state.ts'
import { element, join, value, type Xml } from './xml.ts'

/** `word/footnotes.xml`: the notes that were cited, each with its mark before its first paragraph. */
export function notes(state: State): string {
  const style = state.base.style('FootnoteText')
  const mark = join([
    element(
      'w:r',
      {},
      element('w:rPr', {}, value('w:rStyle', state.base.style('FootnoteReference'))),
      element('w:footnoteRef'),
    ),
    element('w:r', {}, runText(' ')),
  ])
  const inner = within(state, {
    part: 'footnotes',
    relationships: state.footnotes.relationships,
    paragraph: 'FootnoteText',
    nested: true,
  })
  const written = state.footnotes.cited.map((definition): Xml => {
    const blocks = inner.dispatch.flow(inner, definition.children as FlowContent[])
    const [first, ...rest] = blocks
    const marked: readonly Block[] =
      first?.type === 'paragraph'
        ? [{ ...first, content: join([mark, first.content]) }, ...rest]
        : [paragraphBlock({ style }, mark), ...blocks]
    return cellContent(marked, style)
  })
  return footnotesPart(written, style)
}
