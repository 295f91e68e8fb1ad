import type { FigureBlock } from '../block.ts'
import { type Flow, type Measure, start } from '../flow.ts'

/** Part of the greatest height that a picture takes. */
const PICTURE = 0.5
/** Fewest pixels to an inch that a picture is enlarged to. */
const COARSEST = 110
/** Height of the place of a picture that isn't there. */
const PLACEHOLDER = 48

/** A picture as wide as the measure, where its pixels and the page allow; its caption stays with it. */
export function layFigure(flow: Flow, block: FigureBlock, measure: Measure): void {
  const { width, height } = sizeOf(block, measure.width, flow.tallest * PICTURE)
  flow.slabs.push({
    type: 'image',
    ...start(flow, block.before, block.anchors),
    x: measure.x,
    width,
    height,
    element: block.element,
    media: block.media,
    file: block.file,
    alt: block.alt,
    notes: [],
  })
  flow.after = block.after
  flow.breakBefore = 'avoid'
}

function sizeOf({ media, height }: FigureBlock, measure: number, tallest: number): { width: number; height: number } {
  if (media === undefined || media.width <= 0 || media.height <= 0) return { width: measure, height: PLACEHOLDER }
  const widest = height === undefined ? Math.min(measure, (media.width * 72) / COARSEST) : measure
  const scale = Math.min(widest / media.width, (height ?? tallest) / media.height)
  return { width: Math.max(1, media.width * scale), height: Math.max(1, media.height * scale) }
}
