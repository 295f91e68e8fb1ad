import { defaultHandlers, type Handlers as HastHandlers, type State } from 'mdast-util-to-hast'
import type { DocumentNode, NodeType } from '../../../document/nodes.ts'
import type { Handlers } from '../../writer.ts'
import { decorate, type Result } from '../decorate.ts'
import { attribution } from './attribution.ts'
import { blockquote } from './blockquote.ts'
import { descriptionItem } from './description-item.ts'
import { descriptionList } from './description-list.ts'
import { fact } from './fact.ts'
import { figure } from './figure.ts'
import { footnoteDefinition } from './footnote-definition.ts'
import { footnoteReference } from './footnote-reference.ts'
import { heading } from './heading.ts'
import { link } from './link.ts'
import { listItem } from './list-item.ts'
import { mention } from './mention.ts'
import { pageBreak } from './page-break.ts'
import { region } from './region.ts'
import { root } from './root.ts'
import { span } from './span.ts'
import { table } from './table.ts'
import { tableCell } from './table-cell.ts'
import { tableOfContents } from './table-of-contents.ts'
import { tableRow } from './table-row.ts'

/** One for each node type: those of Markdown that need nothing of ours are mdast-util-to-hast's own. */
const own: Handlers<State, Result> = {
  attribution,
  blockquote,
  break: defaultHandlers.break,
  code: defaultHandlers.code,
  delete: defaultHandlers.delete,
  descriptionItem,
  descriptionList,
  emphasis: defaultHandlers.emphasis,
  fact,
  figure,
  footnoteDefinition,
  footnoteReference,
  heading,
  inlineCode: defaultHandlers.inlineCode,
  link,
  list: defaultHandlers.list,
  listItem,
  mention,
  pageBreak,
  paragraph: defaultHandlers.paragraph,
  region,
  root,
  span,
  strong: defaultHandlers.strong,
  table,
  tableCell,
  tableOfContents,
  tableRow,
  text: defaultHandlers.text,
  thematicBreak: defaultHandlers.thematicBreak,
}

/** A node that no document tree holds, such as `html`: a mistake of ours, never a silent loss. */
export function unknownHandler(_state: State, node: { type: string }): never {
  throw new TypeError(`Unexpected node \`${node.type}\`, expected one of ${Object.keys(own).join(', ')}`)
}

const decorated = Object.entries(own).map(([type, handle]) => [
  type,
  (state: State, node: DocumentNode): Result =>
    decorate(state, node, (handle as (state: State, node: DocumentNode) => Result)(state, node)),
])

const unknown = Object.keys(defaultHandlers)
  .filter((type) => !(type in own))
  .map((type) => [type, unknownHandler])

export const handlers: HastHandlers & Record<NodeType, unknown> = Object.fromEntries([...decorated, ...unknown])
