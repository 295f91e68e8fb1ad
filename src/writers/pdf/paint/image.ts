import type { ImageSlab } from '../layout/slab.ts'
import type { Canvas } from './canvas.ts'
import { number } from './operators.ts'
import type { Painter } from './painter.ts'

const EMPTY = '#e6e9ed'

/** A picture, or the empty place of one that could not be read. */
export function paintImage(canvas: Canvas, { pdf, images }: Painter, slab: ImageSlab, top: number): void {
  const image = images.get(slab.file)
  const x = canvas.paper.left + slab.x
  if (image === undefined) {
    canvas.rectangle(x, top, slab.width, slab.height, EMPTY)
    return
  }
  const object = image.embed(pdf)
  pdf.page.xobjects[object.name] ??= object.reference
  canvas.add(
    `q\n${number(slab.width)} 0 0 ${number(slab.height)} ${number(x)} ${number(canvas.up(top + slab.height))} cm\n/${object.name} Do\nQ`,
  )
}
