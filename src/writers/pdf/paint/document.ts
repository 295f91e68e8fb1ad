import type { ExchangeDocument } from '../../../document/document.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { attach } from '../archive/attach.ts'
import { collectBytes, finish } from '../archive/finish.ts'
import { momentOf, openArchive } from '../archive/open.ts'
import type { Reference } from '../archive/pdfkit.ts'
import { embeddedFonts } from '../fonts/embedded.ts'
import type { ReadyImage } from '../images/normalise.ts'
import type { Layout } from '../layout/layout.ts'
import type { Page, Placed } from '../layout/pages.ts'
import type { Slab } from '../layout/slab.ts'
import { tagTree } from '../tags/tree.ts'
import { paintBackground } from './background.ts'
import { type Canvas, openPage } from './canvas.ts'
import { type Destinations, destinations } from './destinations.ts'
import { furniture } from './furniture.ts'
import type { Stroke } from './line.ts'
import { type OutlineMark, outline } from './outline.ts'
import type { Painter } from './painter.ts'
import { insideRows, paintSlab } from './slab.ts'

/** Paints a document that is laid out, and gives its bytes. */
export function paint(
  document: ExchangeDocument,
  theme: Theme,
  laid: Layout,
  images: ReadonlyMap<string, ReadyImage | undefined>,
): Uint8Array {
  const pdf = openArchive(document, laid.paper)
  const { chunks, done } = collectBytes(pdf)
  const tags = tagTree(pdf, laid.structure)
  const places = destinations()
  const painter: Painter = { pdf, fontOf: embeddedFonts(pdf), tags, destinationOf: places.nameOf, images }
  const furnish = furniture(document, theme, laid)
  const marks: OutlineMark[] = []
  laid.pages.forEach((page, index) => {
    const canvas = openPage(pdf, laid.paper)
    furnish(canvas, painter, index + 1)
    paintPage(canvas, painter, page, theme)
    canvas.end()
    note(page, canvas, pdf.page.dictionary, places, marks)
  })
  tags.end()
  outline(pdf, marks)
  places.write(pdf)
  attach(pdf, document.attachments, momentOf(document.meta.date))
  return finish(pdf, chunks, done)
}

function paintPage(canvas: Canvas, painter: Painter, { body, notes, noteRule }: Page, theme: Theme): void {
  const { top, left } = canvas.paper
  paintBackground(canvas, [...body, ...notes], top)
  if (noteRule !== undefined) canvas.rectangle(left, top + noteRule, 72, 0.5, theme.color.muted)
  const strokes = [...body, ...notes].flatMap(({ slab, y, repeated }) =>
    paintSlab(canvas, painter, slab, top + y, repeated),
  )
  paintStrokes(canvas, strokes)
}

function paintStrokes(canvas: Canvas, strokes: readonly Stroke[]): void {
  if (strokes.length === 0) return
  canvas.artifact('layout')
  for (const { x, y, width, thickness, color } of strokes) canvas.rectangle(x, y, width, thickness, color)
}

/** Notes where anchors and headings came to stand. */
function note(
  { body, notes }: Page,
  { paper, up }: Canvas,
  page: Reference,
  places: Destinations,
  marks: OutlineMark[],
): void {
  const look = (slab: Slab, top: number) => {
    const destination = [
      page,
      'XYZ',
      Math.max(0, paper.left + slab.x - 6),
      Math.min(paper.height, up(top - 6)),
      null,
    ] as const
    for (const anchor of slab.anchors) places.add(anchor, destination)
    if (slab.outline) marks.push({ ...slab.outline, destination })
    if (slab.type === 'rows') for (const [inner, y] of insideRows(slab, top)) look(inner, y)
  }
  const all: readonly Placed[] = [...body, ...notes]
  for (const { slab, y, repeated } of all) if (!repeated) look(slab, paper.top + y)
  places.first ??= [page, 'XYZ', 0, paper.height, null]
}
