import type { DescriptionList } from '../../../document/nodes.ts'
import { plainText } from '../../../document/plain-text.ts'
import type { Block } from '../block.ts'
import { textLength } from '../measure.ts'
import { inRegion, type State, within } from '../state.ts'
import { element, value } from '../xml.ts'

/** Of the width, for terms: at least, at most. */
const TERMS = { least: 0.12, most: 0.32 } as const
const PADDING = 160
const LEADING = 1.35

/** A table without header row, whose first column is headers: no borders but what its style has. */
export function descriptionList(state: State, node: DescriptionList): readonly Block[] {
  if (node.children.length === 0) return []
  const { body } = state.options.theme.type
  const longest = Math.max(...node.children.map(({ term }) => textLength(plainText(term), body)))
  const terms = Math.round(
    Math.min(Math.max(longest * 1.12 + PADDING, state.width * TERMS.least), state.width * TERMS.most),
  )
  const widths = [terms, state.width - terms]
  const memo = inRegion(state, 'memo') || inRegion(state, 'cover')
  const inner = within(state, { paragraph: 'FactText', list: undefined, quote: false, nested: true, columns: widths })
  const xml = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      value('w:tblStyle', state.base.style(memo ? 'MemoList' : 'FactList')),
      element('w:tblW', { 'w:w': state.width, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': '0680',
        'w:firstRow': 0,
        'w:lastRow': 0,
        'w:firstColumn': 1,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...node.children.map((item) => state.dispatch.description(inner, item)),
  )
  const rows = node.children.map(({ children }) => {
    const lines = children.map((child) =>
      Math.ceil(textLength(plainText(child), body) / (state.width - terms - PADDING)),
    )
    return (
      Math.max(
        1,
        lines.reduce((sum, count) => sum + Math.max(1, count), 0),
      ) *
        body *
        20 *
        LEADING +
      90
    )
  })
  return [{ type: 'table', xml, rows }]
}
