import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../../../document/document.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { points } from '../../../theme/units.ts'
import { flowHandlers, phrasingHandlers } from '../handlers/index.ts'
import { root } from '../handlers/root.ts'
import type { LogoPicture } from '../images/logo.ts'
import { type ContentsEntry, rootState } from '../state.ts'
import type { Element } from '../tags/element.ts'
import type { Sheet } from '../text/sheet.ts'
import { type Collected, collect } from '../tree/collect.ts'
import { logoBlocks } from '../tree/logo.ts'
import { type Flow, innerFlow } from './flow.ts'
import { layBlocks } from './lay.ts'
import { type Page, pagesOf } from './pages.ts'
import { type Typesetter, typesetter } from './paragraph.ts'
import { settingOf } from './setting.ts'
import type { Slab } from './slab.ts'

/** The page's sides and the text area in it, in points from the top left corner. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly textWidth: number
  readonly textHeight: number
}

/** A document laid out, ready to paint. */
export interface Layout {
  readonly paper: Paper
  readonly pages: readonly Page[]
  readonly structure: Element
  readonly typesetter: Typesetter
  readonly sheet: Sheet
  /** Page of each anchor, from 1. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly messages: VFileMessage[]
}

const SIZES = { A4: ['210mm', '297mm'], Letter: ['8.5in', '11in'] } as const

/** Greatest part of the page's height that what is kept together takes. */
const TALLEST = 0.46

/** Lays out a document: tree to blocks, blocks to lines, lines to pages. Contents take a second round, with the pages of the first. */
export function layout(document: ExchangeDocument, theme: Theme, logo?: LogoPicture): Layout {
  const collected = collect(document.tree)
  const first = round(document, theme, logo, collected, new Map())
  return collected.hasContents ? round(document, theme, logo, collected, first.pageOf) : first
}

function round(
  document: ExchangeDocument,
  theme: Theme,
  logo: LogoPicture | undefined,
  collected: Collected,
  pages: ReadonlyMap<string, number>,
): Layout {
  const contents = collected.headings.map(
    (heading): ContentsEntry => ({ ...heading, page: `${pages.get(heading.id) ?? 1}` }),
  )
  const state = rootState(document, theme, { ...collected, contents, flow: flowHandlers, phrasing: phrasingHandlers })
  const { messages, notes, sheet } = state.shared
  const paper = paperOf(theme)
  const setter = typesetter(settingOf(document, messages))
  const tallest = paper.textHeight * TALLEST
  const measure = { x: 0, width: paper.textWidth }
  const lay = (blocks: Parameters<typeof layBlocks>[1]): Slab[] => {
    const flow = innerFlow({ typesetter: setter, tallest, lay: layBlocks })
    layBlocks(flow, blocks, measure)
    return closed(flow)
  }
  const slabs = lay([...logoBlocks(state, logo), ...root(state, document.tree)])
  const noteSlabs = new Map([...notes].map(([id, blocks]) => [id, lay(blocks)]))
  const laid = pagesOf(slabs, noteSlabs, paper.textHeight)
  return { paper, pages: laid, structure: state.parent, typesetter: setter, sheet, pageOf: pageOf(laid), messages }
}

/** Anchors that nothing follows belong to what came last. */
function closed({ slabs, anchors }: Flow): Slab[] {
  const last = slabs.at(-1)
  if (last !== undefined && anchors.length > 0)
    slabs[slabs.length - 1] = { ...last, anchors: [...last.anchors, ...anchors] }
  return slabs
}

function paperOf({ page: { size, margin } }: Theme): Paper {
  const [width, height] = SIZES[size].map(points) as [number, number]
  return {
    width,
    height,
    left: margin.left,
    top: margin.top,
    textWidth: width - margin.left - margin.right,
    textHeight: height - margin.top - margin.bottom,
  }
}

function pageOf(pages: readonly Page[]): Map<string, number> {
  const found = new Map<string, number>()
  pages.forEach(({ body, notes }, index) => {
    for (const { slab, repeated } of [...body, ...notes]) if (!repeated) note(slab, index + 1, found)
  })
  return found
}

function note(slab: Slab, page: number, found: Map<string, number>): void {
  for (const anchor of slab.anchors) if (!found.has(anchor)) found.set(anchor, page)
  if (slab.type === 'rows') for (const cell of slab.cells) for (const inner of cell.slabs) note(inner, page, found)
}
