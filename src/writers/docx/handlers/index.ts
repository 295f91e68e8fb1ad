import type { DocumentNode, FlowContent, NodeType, PhrasingContent } from '../../../document/nodes.ts'
import type { Handlers } from '../../writer.ts'
import type { Block } from '../block.ts'
import type { State } from '../state.ts'
import type { Xml } from '../xml.ts'
import { attribution } from './attribution.ts'
import { blockquote } from './blockquote.ts'
import { lineBreak } from './break.ts'
import { code } from './code.ts'
import { deletion } from './delete.ts'
import { descriptionItem } from './description-item.ts'
import { descriptionList } from './description-list.ts'
import { emphasis } from './emphasis.ts'
import { fact } from './fact.ts'
import { figure } from './figure.ts'
import { footnoteDefinition } from './footnote-definition.ts'
import { footnoteReference } from './footnote-reference.ts'
import { heading } from './heading.ts'
import { inlineCode } from './inline-code.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { listItem } from './list-item.ts'
import { mention } from './mention.ts'
import { pageBreak } from './page-break.ts'
import { paragraph } from './paragraph.ts'
import { region } from './region.ts'
import { root } from './root.ts'
import { span } from './span.ts'
import { strong } from './strong.ts'
import { table } from './table.ts'
import { tableCell } from './table-cell.ts'
import { tableOfContents } from './table-of-contents.ts'
import { tableRow } from './table-row.ts'
import { text } from './text.ts'
import { thematicBreak } from './thematic-break.ts'

/** Block nodes become blocks, which are put together once their neighbours are known. */
export const flow = {
  root,
  region,
  heading,
  paragraph,
  list,
  listItem,
  blockquote,
  attribution,
  table,
  code,
  thematicBreak,
  figure,
  descriptionList,
  tableOfContents,
  pageBreak,
  footnoteDefinition,
} satisfies Pick<Handlers<State, readonly Block[]>, FlowContent['type'] | 'root' | 'listItem'>

/** Inline nodes become runs, rows and cells become themselves. */
export const markup = {
  text,
  emphasis,
  strong,
  delete: deletion,
  inlineCode,
  break: lineBreak,
  link,
  footnoteReference,
  fact,
  mention,
  span,
  tableRow,
  tableCell,
  descriptionItem,
} satisfies Pick<Handlers<State, Xml>, PhrasingContent['type'] | 'tableRow' | 'tableCell' | 'descriptionItem'>

/** A handler for every node type: leave one out and this does not compile. */
export const handlers: Handlers<State, readonly Block[] | Xml> = { ...flow, ...markup }

type Handler<Result> = (state: State, node: DocumentNode) => Result

/** The handler of a node. Throws for a type that the tree does not have. */
export function handlerOf<Result>(table: Partial<Record<NodeType, unknown>>, node: DocumentNode): Handler<Result> {
  const handler = Object.hasOwn(table, node.type) ? table[node.type] : undefined
  if (typeof handler !== 'function') throw new Error(`Unexpected node \`${node.type}\` here`)
  return handler as Handler<Result>
}
