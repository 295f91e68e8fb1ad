import type { MediaFile } from '../../../record/record.ts'
import type { Element } from '../tags/element.ts'
import type { Span } from '../text/span.ts'
import type { Frame } from './frame.ts'

export type Align = 'justify' | 'left' | 'center' | 'right'

export interface Spaced {
  /** Space above and below, in points; between two blocks the larger of both counts. */
  readonly before: number
  readonly after: number
}

export interface OutlineEntry {
  readonly title: string
  readonly level: number
}

export interface ParagraphBlock extends Spaced {
  readonly type: 'paragraph'
  readonly element: Element
  readonly spans: readonly Span[]
  readonly align: Align
  readonly hyphenate: boolean
  /** Whether lines are about as long as one another: a title. */
  readonly balanced?: boolean
  /** Keeps spaces and line ends as they are. */
  readonly preformatted?: boolean
  /** Height of a line, in points. */
  readonly leading: number
  /** Size that the baseline is placed by. */
  readonly size: number
  /** Stays on the page of what follows. */
  readonly keepWithNext: boolean
  readonly anchors: readonly string[]
  readonly outline?: OutlineEntry
}

export interface RuleBlock extends Spaced {
  readonly type: 'rule'
  readonly color: string
  readonly thickness: number
  /** Part of the measure. */
  readonly width: number
}

export interface FigureBlock extends Spaced {
  readonly type: 'figure'
  readonly element: Element
  readonly media: MediaFile | undefined
  readonly file: string
  readonly alt: string
  /** Height in points, where it isn't the measure that decides. */
  readonly height?: number
  readonly anchors: readonly string[]
}

/** Blocks set in from the left, framed, or both. */
export interface GroupBlock extends Spaced {
  readonly type: 'group'
  readonly children: readonly Block[]
  readonly indent: number
  readonly frame?: Frame
  readonly anchors: readonly string[]
  /** Stays on one page where it can. */
  readonly keepTogether?: boolean
  /** Whether no page begins with the last child, or ends with the first of many, where that is one line: items of a list. */
  readonly keepEnds?: boolean
}

/** Blocks beside a label: an item of a list. */
export interface ItemBlock extends Spaced {
  readonly type: 'item'
  readonly label: ParagraphBlock
  readonly children: readonly Block[]
  readonly indent: number
  readonly anchors: readonly string[]
}

export interface GridCell {
  readonly element: Element | undefined
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly children: readonly Block[]
}

/** Cells in rows and columns: a table, or terms with their details. */
export interface GridBlock extends Spaced {
  readonly type: 'grid'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly GridCell[]
  /** Rows at the top that every page repeats. */
  readonly headerRows: number
  readonly look: GridLook
  readonly anchors: readonly string[]
  /** Anchors of rows, by index. */
  readonly rowAnchors: ReadonlyMap<number, readonly string[]>
}

export interface GridLook {
  readonly padding: { readonly x: number; readonly y: number }
  /** Whether the outer columns are padded on their outer side. */
  readonly inset: boolean
  /** Hairline under each row. */
  readonly rule?: { readonly color: string; readonly thickness: number }
  /** Line above the first row and below the last. */
  readonly edge?: { readonly color: string; readonly thickness: number }
  readonly headerFill?: string
  /** Widest part of the measure that the first column may take. */
  readonly firstColumn?: number
  /** Grids whose columns are as wide as this one's; of terms with their details, the first. */
  readonly alignedWith?: readonly GridBlock[]
  /** Whether columns are of one width. */
  readonly equal?: boolean
  /** Whether rows are never cut, where a page can hold them. */
  readonly whole?: boolean
  /** Whether columns are widened to the whole measure. */
  readonly fill: boolean
}

export interface PageBreakBlock extends Spaced {
  readonly type: 'pageBreak'
}

export type Block = ParagraphBlock | RuleBlock | FigureBlock | GroupBlock | ItemBlock | GridBlock | PageBreakBlock
