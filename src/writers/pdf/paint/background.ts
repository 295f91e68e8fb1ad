import type { Placed } from '../layout/pages.ts'
import type { PlacedFrame, RowsSlab, Slab } from '../layout/slab.ts'
import type { Canvas } from './canvas.ts'
import { insideRows } from './slab.ts'

/** Paints what stands behind the text of a page: frames, fills and rules. All of it is furniture. */
export function paintBackground(canvas: Canvas, placed: readonly Placed[], top: number): void {
  canvas.artifact('layout')
  for (const [frame, extent] of extentsOf(placed)) paintFrame(canvas, frame, top + extent.top, top + extent.bottom)
  for (const { slab, y } of placed) paintRules(canvas, slab, top + y)
}

interface Extent {
  readonly top: number
  bottom: number
}

/** From where to where each frame goes on the page; outer frames first. */
function extentsOf(placed: readonly Placed[]): Map<PlacedFrame, Extent> {
  const extents = new Map<PlacedFrame, Extent>()
  for (const { slab, y } of placed) {
    const open = slab.type !== 'gap'
    slab.frames.forEach((frame, depth) => {
      const inner = open ? slab.frames.slice(depth) : []
      const above = inner.reduce((sum, { frame: { padding } }) => sum + padding.top, 0)
      const below = inner.reduce((sum, { frame: { padding } }) => sum + padding.bottom, 0)
      const extent = extents.get(frame)
      if (extent === undefined) extents.set(frame, { top: y - above, bottom: y + slab.height + below })
      else extent.bottom = y + slab.height + below
    })
  }
  return extents
}

function paintFrame(canvas: Canvas, { frame, x, width }: PlacedFrame, top: number, bottom: number): void {
  const left = canvas.paper.left + x
  const height = bottom - top
  if (frame.fill) canvas.rectangle(left, top, width, height, frame.fill)
  if (frame.stroke) {
    // over the fill: a fill over the line would cover it where both share a pixel
    const { thickness, color } = frame.stroke
    canvas.rectangle(left, top, width, thickness, color)
    canvas.rectangle(left, bottom - thickness, width, thickness, color)
    canvas.rectangle(left, top, thickness, height, color)
    canvas.rectangle(left + width - thickness, top, thickness, height, color)
  }
  if (frame.bar) canvas.rectangle(left, top, frame.bar.thickness, height, frame.bar.color)
}

function paintRules(canvas: Canvas, slab: Slab, top: number): void {
  if (slab.type === 'rule') canvas.rectangle(canvas.paper.left + slab.x, top, slab.width, slab.thickness, slab.color)
  if (slab.type !== 'rows') return
  paintRows(canvas, slab, top)
  for (const [inner, y] of insideRows(slab, top)) paintRules(canvas, inner, y)
}

function paintRows(
  canvas: Canvas,
  { x, width, height, look, header, first, last, rowHeights, cells }: RowsSlab,
  top: number,
): void {
  const left = canvas.paper.left + x
  if (header && look.headerFill) canvas.rectangle(left, top, width, height, look.headerFill)
  if (look.rule) {
    let y = top
    rowHeights.forEach((rowHeight, row) => {
      y += rowHeight
      const thickness = look.rule?.thickness ?? 0
      // a cell over several rows is not crossed
      const crossed = cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan - 1 > row)
      if (crossed.length === 0)
        canvas.rectangle(left, y - thickness / 2, width, thickness, look.rule?.color ?? '#000000')
      else
        for (const cell of cells)
          if (cell.row + cell.rowSpan - 1 === row)
            canvas.rectangle(
              cell.x - look.padding.x,
              y - thickness / 2,
              cell.width + 2 * look.padding.x,
              thickness,
              look.rule?.color ?? '#000000',
            )
    })
  }
  if (look.edge) {
    if (first || header)
      canvas.rectangle(left, top - look.edge.thickness / 2, width, look.edge.thickness, look.edge.color)
    if (last)
      canvas.rectangle(left, top + height - look.edge.thickness / 2, width, look.edge.thickness, look.edge.color)
  }
}
