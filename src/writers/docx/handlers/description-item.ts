import type { DescriptionItem } from '../../../document/nodes.ts'
import { cellContent } from '../assembly.ts'
import { paragraphXml } from '../block.ts'
import { annotated, dataOf, EN_DASH, inLanguageOf, run } from '../content.ts'
import { type State, within } from '../state.ts'
import { element, nothing, type Xml } from '../xml.ts'

const PADDING = 160

/** A row: the term, and what is to be said of it. */
export function descriptionItem(state: State, node: DescriptionItem): Xml {
  const inner = inLanguageOf(state, node)
  const [terms = 0, details = 0] = state.columns
  const style = state.base.style('FactText')
  const { id, missing } = dataOf(node)
  const term = annotated(inner, { type: 'term', data: { id } }, state.dispatch.phrasing(inner, node.term))
  const blocks = state.dispatch.flow(within(inner, { width: details - PADDING }), node.children)
  const lack = annotated(inner, { type: 'details', data: { missing } }, nothing)
  const content =
    blocks.length === 0 ? paragraphXml({ style }, lack || run(inner, EN_DASH)) : cellContent(blocks, style)
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit')),
    element('w:tc', {}, cellProperties(terms), paragraphXml({ style }, term)),
    element('w:tc', {}, cellProperties(details), content),
  )
}

const cellProperties = (width: number): Xml =>
  element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }))
