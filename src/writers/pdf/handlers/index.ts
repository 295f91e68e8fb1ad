import type { FlowContent, NodeType, PhrasingContent } from '../../../document/nodes.ts'
import type { Handlers } from '../../writer.ts'
import type { Block } from '../layout/block.ts'
import type { FlowHandlers, PhrasingHandlers, State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { attribution } from './attribution.ts'
import { blockquote } from './blockquote.ts'
import { hardBreak } from './break.ts'
import { code } from './code.ts'
import { deletion } from './delete.ts'
import { descriptionItem } from './descriptionItem.ts'
import { descriptionList } from './descriptionList.ts'
import { emphasis } from './emphasis.ts'
import { fact } from './fact.ts'
import { figure } from './figure.ts'
import { footnoteDefinition } from './footnoteDefinition.ts'
import { footnoteReference } from './footnoteReference.ts'
import { heading } from './heading.ts'
import { inlineCode } from './inlineCode.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { listItem } from './listItem.ts'
import { mention } from './mention.ts'
import { pageBreak } from './pageBreak.ts'
import { paragraph } from './paragraph.ts'
import { region } from './region.ts'
import { root } from './root.ts'
import { span } from './span.ts'
import { strong } from './strong.ts'
import { table } from './table.ts'
import { tableCell } from './tableCell.ts'
import { tableOfContents } from './tableOfContents.ts'
import { tableRow } from './tableRow.ts'
import { text } from './text.ts'
import { thematicBreak } from './thematicBreak.ts'

export const flowHandlers: FlowHandlers = {
  attribution,
  blockquote,
  code,
  descriptionList,
  figure,
  footnoteDefinition,
  heading,
  list,
  pageBreak,
  paragraph,
  region,
  table,
  tableOfContents,
  thematicBreak,
}

export const phrasingHandlers: PhrasingHandlers = {
  break: hardBreak,
  delete: deletion,
  emphasis,
  fact,
  footnoteReference,
  inlineCode,
  link,
  mention,
  span,
  strong,
  text,
}

/** Nodes of one kind of parent: their parents' handlers know them. */
export const structureHandlers: Pick<
  Handlers<State, readonly Block[]>,
  Exclude<NodeType, FlowContent['type'] | PhrasingContent['type']>
> = { descriptionItem, listItem, root, tableCell, tableRow }

/** Every node type has a handler: the compiler proves it here. */
export const handlers = {
  ...flowHandlers,
  ...phrasingHandlers,
  ...structureHandlers,
} satisfies Handlers<State, readonly Block[] | readonly Span[]>
