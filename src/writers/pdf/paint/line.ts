import type { StructureElement } from '../archive/pdfkit.ts'
import type { Run } from '../fonts/stack.ts'
import type { Line } from '../layout/line.ts'
import type { Piece } from '../layout/segment.ts'
import type { TagTree } from '../tags/tree.ts'
import type { Inline } from '../text/span.ts'
import type { Canvas } from './canvas.ts'
import type { Painter } from './painter.ts'
import { type TextWriter, textWriter } from './textWriter.ts'

/** A line under or through text. */
export interface Stroke {
  readonly x: number
  readonly y: number
  width: number
  readonly thickness: number
  readonly color: string
  /** Structure that the text is in. */
  readonly inlines: readonly Inline[]
}

/** Part of a line that is a link, in points from the top left corner. */
interface LinkArea {
  readonly link: Extract<Inline, { type: 'Link' }>
  readonly structure: StructureElement
  readonly x: number
  width: number
  readonly top: number
  readonly height: number
}

/**
 * Paints a line of text.
 * @param element structure that it is content of; undefined within an artifact
 * @returns lines under and through text, to be painted as artifacts
 */
export function paintLine(
  canvas: Canvas,
  painter: Painter,
  line: Line,
  element: { readonly structure: StructureElement; readonly tag: string } | undefined,
  x: number,
  baseline: number,
): Stroke[] {
  const strokes: Stroke[] = []
  const links: LinkArea[] = []
  let pen = x + line.x
  let text: TextWriter | undefined
  let current: StructureElement | undefined
  for (const piece of line.pieces.flatMap(partsOf)) {
    const { style, inlines } = piece.span
    if (piece.set.runs.length === 0) {
      text?.write(piece)
      pen += piece.gap
      continue
    }
    if (element) {
      const target = targetOf(painter.tags, element, inlines)
      if (target.structure !== current || text === undefined) {
        text?.end()
        text = undefined
        canvas.content(target.structure, target.tag)
        current = target.structure
      }
      noteLink(links, painter.tags, element.structure, piece, pen, baseline)
    }
    text ??= textWriter(canvas, painter.fontOf, pen, baseline)
    text.write(piece)
    if (endsWithStandIn(piece)) {
      text.end()
      text = undefined
      if (element) canvas.endContent()
      current = undefined
    }
    const advance = piece.width + piece.gap
    if (style.underline) extend(strokes, piece, pen, baseline + style.size * 0.15, style.size * 0.045)
    if (style.strike) extend(strokes, piece, pen, baseline - style.size * 0.26, style.size * 0.055)
    pen += advance
  }
  text?.end()
  for (const area of links) annotate(canvas, painter, area)
  return strokes
}

const endsWithStandIn = ({ set }: Piece): boolean => set.runs.at(-1)?.actual !== undefined

/**
 * A piece parted behind each stand-in for a character that no font has: it has an ActualText of its own within the content, and poppler
 * takes the end of that for the end of the content, and loses what follows.
 */
function partsOf(piece: Piece): readonly Piece[] {
  const { set, span } = piece
  if (set.runs.slice(0, -1).every(({ actual }) => actual === undefined)) return [piece]
  const groups: Run[][] = [[]]
  for (const run of set.runs) {
    groups.at(-1)?.push(run)
    if (run.actual !== undefined) groups.push([])
  }
  const parts = groups.filter(({ length }) => length > 0)
  return parts.map((runs, i) => {
    const width = runs.reduce((sum, { shape, scale }) => sum + shape.width * scale, 0)
    const gap = i === parts.length - 1 ? piece.gap : 0
    return { ...piece, set: { ...set, runs, width }, width: (width * span.style.size) / 1000, gap }
  })
}

/** Goes on with a line under or through text over blanks between words, but not over blanks at its end. */
function extend(strokes: Stroke[], { text, width, span }: Piece, x: number, y: number, thickness: number): void {
  if (text.trim() === '') return
  const before = strokes.findLast((stroke) => stroke.y === y)
  if (before && before.inlines === span.inlines && before.color === span.style.color)
    before.width = x + width - before.x
  else strokes.push({ x, y, width, thickness, color: span.style.color, inlines: span.inlines })
}

function targetOf(tags: TagTree, element: { structure: StructureElement; tag: string }, inlines: readonly Inline[]) {
  let { structure, tag } = element
  for (const inline of inlines) {
    structure = tags.inlineOf(structure, inline)
    tag = inline.type
  }
  return { structure, tag }
}

function noteLink(
  links: LinkArea[],
  tags: TagTree,
  root: StructureElement,
  piece: Piece,
  x: number,
  baseline: number,
): void {
  const { inlines, style } = piece.span
  const at = inlines.findIndex(({ type }) => type === 'Link')
  const link = inlines[at]
  if (link?.type !== 'Link') return
  let structure = root
  for (const inline of inlines.slice(0, at + 1)) structure = tags.inlineOf(structure, inline)
  const before = links.at(-1)
  if (before?.structure === structure) {
    before.width = x + piece.width - before.x
    return
  }
  const top = baseline - style.rise - style.size * 0.9
  links.push({ link, structure, x, width: piece.width, top, height: style.size * 1.2 })
}

/** Link annotations are described, printed and part of the structure (ISO 14289-1 7.18.5). */
function annotate(
  { up }: Canvas,
  { pdf, destinationOf }: Painter,
  { link, structure, x, top, height, ...area }: LinkArea,
): void {
  const { target, contents } = link
  const options = { structParent: structure, Contents: new String(contents.text) }
  const width = Math.max(1, area.width)
  // pdfkit counts downwards; here the page is not turned
  const y = up(top)
  if ('url' in target) {
    pdf.link(x, y, width, -height, target.url, options)
    return
  }
  pdf.goTo(x, y, width, -height, destinationOf(target.anchor), options)
}
