import type { ImageSlab, LineSlab, RowsSlab, Slab } from '../layout/slab.ts'
import type { Canvas } from './canvas.ts'
import { paintImage } from './image.ts'
import { paintLine, type Stroke } from './line.ts'
import type { Painter } from './painter.ts'

/**
 * Paints what of a slab is content.
 * @param top from the top of the page, in points
 * @param repeated whether it is an artifact: header rows that a later page repeats
 */
export function paintSlab(canvas: Canvas, painter: Painter, slab: Slab, top: number, repeated: boolean): Stroke[] {
  switch (slab.type) {
    case 'line':
      return paintLines(canvas, painter, slab, top, repeated)
    case 'rows':
      return paintRows(canvas, painter, slab, top, repeated)
    case 'image':
      paintFigure(canvas, painter, slab, top)
      return []
    default:
      return []
  }
}

function paintLines(canvas: Canvas, painter: Painter, slab: LineSlab, top: number, repeated: boolean): Stroke[] {
  const baseline = top + slab.baseline
  const { left } = canvas.paper
  const target = (element: LineSlab['element']) =>
    repeated ? undefined : { structure: painter.tags.elementOf(element), tag: element.type }
  const { label } = slab
  const labelled = label ? paintLine(canvas, painter, label.line, target(label.element), left + label.x, baseline) : []
  return [...labelled, ...paintLine(canvas, painter, slab.line, target(slab.element), left + slab.x, baseline)]
}

function paintRows(canvas: Canvas, painter: Painter, slab: RowsSlab, top: number, repeated: boolean): Stroke[] {
  if (repeated) canvas.artifact('repeated')
  return [...insideRows(slab, top)].flatMap(([inner, y]) => paintSlab(canvas, painter, inner, y, repeated))
}

function paintFigure(canvas: Canvas, painter: Painter, slab: ImageSlab, top: number): void {
  const structure = painter.tags.elementOf(slab.element)
  canvas.content(structure, 'Figure')
  paintImage(canvas, painter, slab, top)
  const x = canvas.paper.left + slab.x
  structure.dictionary.data.A = {
    O: 'Layout',
    Placement: 'Block',
    BBox: [x, canvas.up(top + slab.height), x + slab.width, canvas.up(top)],
  }
}

/** The slabs in the cells of rows, each with its top. */
export function* insideRows(slab: RowsSlab, top: number): Generator<readonly [Slab, number]> {
  for (const cell of slab.cells) {
    let y = top + slab.look.padding.y
    for (let row = 0; row < cell.row; row++) y += slab.rowHeights[row] ?? 0
    for (const [i, inner] of cell.slabs.entries()) {
      y += i === 0 ? 0 : inner.before
      yield [inner, y]
      y += inner.height
    }
  }
}
