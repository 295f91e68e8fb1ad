import type { MediaFile } from '../../../record/record.ts'
import type { Element } from '../tags/element.ts'
import type { GridLook, OutlineEntry } from './block.ts'
import type { Frame } from './frame.ts'
import type { Line } from './line.ts'

/** A frame at its place: the slabs that carry it stand in it. */
export interface PlacedFrame {
  readonly frame: Frame
  /** Left side, from the left of the measure. */
  readonly x: number
  readonly width: number
}

interface SlabCommon {
  /** From the left of the text area, in points. */
  readonly x: number
  readonly height: number
  /** Space above; dropped at the top of a page. */
  readonly before: number
  /** Whether a page may end above this slab, or must. */
  readonly breakBefore: 'allowed' | 'avoid' | 'always'
  /** Outermost first. */
  readonly frames: readonly PlacedFrame[]
  readonly anchors: readonly string[]
  /** Identifiers of footnotes whose marks stand in it. */
  readonly notes: readonly string[]
  readonly outline?: OutlineEntry
}

export interface LineSlab extends SlabCommon {
  readonly type: 'line'
  readonly line: Line
  readonly element: Element
  /** From the top to the baseline. */
  readonly baseline: number
  /** Line of a label to its left, on the same baseline. */
  readonly label?: { readonly line: Line; readonly element: Element; readonly x: number }
}

export interface RuleSlab extends SlabCommon {
  readonly type: 'rule'
  readonly width: number
  readonly color: string
  readonly thickness: number
}

export interface ImageSlab extends SlabCommon {
  readonly type: 'image'
  readonly width: number
  readonly element: Element
  readonly media: MediaFile | undefined
  readonly file: string
  readonly alt: string
}

/** Nothing but height: the padding of a frame. */
export interface GapSlab extends SlabCommon {
  readonly type: 'gap'
}

export interface PlacedCell {
  readonly element: Element | undefined
  readonly row: number
  readonly rowSpan: number
  /** Left side of its contents, from the left of the text area. */
  readonly x: number
  readonly width: number
  readonly slabs: readonly Slab[]
}

/** Rows of a grid that cells join: one row, or more where cells span. */
export interface RowsSlab extends SlabCommon {
  readonly type: 'rows'
  readonly width: number
  readonly rowHeights: readonly number[]
  readonly cells: readonly PlacedCell[]
  readonly look: GridLook
  readonly header: boolean
  /** Whether it is the grid's first or last, and so has an edge. */
  readonly first: boolean
  readonly last: boolean
  /** Header rows to repeat where a page begins with this slab. */
  readonly repeat: RowsSlab | undefined
}

export type Slab = LineSlab | RuleSlab | ImageSlab | GapSlab | RowsSlab
