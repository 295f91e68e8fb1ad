import type {
  Blockquote,
  Break,
  Code,
  Delete,
  Emphasis,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Root,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
  ThematicBreak,
} from 'mdast'
import type { Node, Parent } from 'unist'
import type { FieldKind } from '../record/fields.ts'

/*
 * The document tree is mdast plus the nodes below. Nodes of mdast that never reach a writer: `html` (text by then),
 * `image` (a `figure`), `definition`, `linkReference`, `imageReference` (resolved), `yaml`.
 */

/** What any node of the tree may carry in `data`. */
export interface NodeData {
  /** Anchor: unique in the document, `[a-z][a-z0-9-]*`. HTML id, Word bookmark, PDF named destination. */
  id?: string
  /** BCP 47 tag where the node's language is not the document's. */
  lang?: string
  /** What the record lacks here, for a reviewer: the node prints an en dash, a Word preview adds a comment. */
  missing?: string
}

/** A fact of the record, printed. */
export interface Fact extends Parent {
  type: 'fact'
  /** Pointer into the record, such as `people.yan.name`. */
  fact: string
  kind: FieldKind
  /** The value as the record has it: an ISO date, a status code, the text itself. */
  value: string
  children: PhrasingContent[]
  data?: NodeData
}

/** A reference to a person, organization or the event, resolved to the words of this mention. */
export interface Mention extends Parent {
  type: 'mention'
  /** Anchor of the entry that it leads to, where the document has one. */
  target?: string
  children: PhrasingContent[]
  data?: NodeData
}

/** Phrasing with an anchor or a language of its own; nothing to see. */
export interface Span extends Parent {
  type: 'span'
  children: PhrasingContent[]
  data?: NodeData
}

/** Parts of a document that a writer may set apart. The name says what it is, the theme how it looks. */
export const regionNames = [
  'status',
  'masthead',
  'title',
  'lead',
  'section',
  'memo',
  'bottom-line',
  'panel',
  'cover',
  'notes',
  'boilerplate',
  'contact',
  'end-mark',
  'credits',
  'languages',
  'identification',
  'provenance',
  'annex',
] as const
export type RegionName = (typeof regionNames)[number]

export interface Region extends Parent {
  type: 'region'
  name: RegionName
  children: FlowContent[]
  data?: NodeData
}

/** Term and details pairs: memo head, exchange at a glance, provenance. */
export interface DescriptionList extends Parent {
  type: 'descriptionList'
  children: DescriptionItem[]
  data?: NodeData
}

export interface DescriptionItem extends Parent {
  type: 'descriptionItem'
  term: PhrasingContent[]
  children: FlowContent[]
  data?: NodeData
}

/** Who said the quotation that it ends: last child of a `blockquote`. */
export interface Attribution extends Parent {
  type: 'attribution'
  children: PhrasingContent[]
  data?: NodeData
}

/** A photo of `media` with its caption. Pixels are looked up by `file` in the document's `media`. */
export interface Figure extends Parent {
  type: 'figure'
  file: string
  /** What it shows, for who cannot see it; empty when the record gives none. */
  alt: string
  /** Caption and credit, in this order, as one run of phrasing. */
  children: PhrasingContent[]
  data?: NodeData
}

/** Where the list of contents goes. Writers make it of the headings. */
export interface TableOfContents extends Node {
  type: 'tableOfContents'
  data?: NodeData
}

/** A new page begins here, on paper. */
export interface PageBreak extends Node {
  type: 'pageBreak'
  data?: NodeData
}

declare module 'mdast' {
  interface PhrasingContentMap {
    fact: Fact
    mention: Mention
    span: Span
  }
  interface BlockContentMap {
    region: Region
    descriptionList: DescriptionList
    figure: Figure
    attribution: Attribution
    tableOfContents: TableOfContents
    pageBreak: PageBreak
  }
  interface RootContentMap {
    fact: Fact
    mention: Mention
    span: Span
    region: Region
    descriptionList: DescriptionList
    figure: Figure
    attribution: Attribution
    tableOfContents: TableOfContents
    pageBreak: PageBreak
  }
  interface TableData extends NodeData {
    /** Caption, printed above the table. */
    caption?: PhrasingContent[]
    /** What the table holds, for screen readers. */
    description?: string
    /** Whether the first cell of each row is its header. */
    rowHeader?: boolean
    /** Rows of all tables of one header that follow one another: their columns are of one width. */
    series?: readonly TableRow[]
  }
  interface TableCellData extends NodeData {
    columnSpan?: number
    rowSpan?: number
  }
  interface HeadingData extends NodeData {}
  interface ParagraphData extends NodeData {}
  interface TextData extends NodeData {}
  interface FootnoteDefinitionData extends NodeData {}
  interface BlockquoteData extends NodeData {}
  interface ListData extends NodeData {}
  interface ListItemData extends NodeData {}
}

/** Every phrasing (inline) node that a writer meets. */
export type PhrasingContent =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | FootnoteReference
  | Fact
  | Mention
  | Span

/** Every flow (block) node that a writer meets. */
export type FlowContent =
  | Region
  | Heading
  | Paragraph
  | List
  | Blockquote
  | Attribution
  | Table
  | Code
  | ThematicBreak
  | Figure
  | DescriptionList
  | TableOfContents
  | PageBreak
  | FootnoteDefinition

/** Nodes that stand only inside one kind of parent. */
export type StructureContent = Root | ListItem | TableRow | TableCell | DescriptionItem

export type DocumentNode = FlowContent | PhrasingContent | StructureContent

/** All types of the tree; a writer's table of handlers has one entry for each. */
export type NodeType = DocumentNode['type']

export type NodeOf<T extends NodeType> = Extract<DocumentNode, { type: T }>
