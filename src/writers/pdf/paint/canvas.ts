import type { Pdf, StructureElement } from '../archive/pdfkit.ts'
import type { Paper } from '../layout/layout.ts'
import { number, rgb } from './operators.ts'

/** Artifacts by what they are (ISO 32000-1 14.8.2.2). */
export type ArtifactKind = 'layout' | 'header' | 'footer' | 'repeated'

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  layout: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  repeated: '/Artifact <</Type /Pagination>> BDC',
}

/** A page being painted. Lengths in points from its top left corner; everything on it is content of an element or an artifact. */
export interface Canvas {
  readonly pdf: Pdf
  readonly paper: Paper
  /** Distance from the bottom of the page, as the file has it. */
  up(y: number): number
  /** What is added from here on is content of an element: `tag` is its type. */
  content(element: StructureElement, tag: string): void
  /** Ends the content: what follows is another piece of it, also of the same element. */
  endContent(): void
  artifact(kind: ArtifactKind): void
  add(operators: string): void
  /** Sets the colour of what is filled and of text. */
  color(color: string): void
  /** Sets the font; false where it is set already. */
  font(name: string, size: number): void
  rise(points: number): void
  rectangle(x: number, y: number, width: number, height: number, color: string): void
  end(): void
}

/** Begins a page. */
export function openPage(pdf: Pdf, paper: Paper): Canvas {
  pdf.addPage()
  // pdfkit turns the page upside down: back to how the file counts
  pdf.transform(1, 0, 0, -1, 0, paper.height)
  let operators: string[] = []
  let open: StructureElement | ArtifactKind | undefined
  let filled = ''
  let set = ''
  let raised = 0
  const flush = () => {
    if (operators.length > 0) pdf.page.write(operators.join('\n'))
    operators = []
  }
  const close = () => {
    if (open === undefined) return
    if (typeof open === 'string') operators.push('EMC')
    else {
      flush()
      pdf.endMarkedContent()
    }
    open = undefined
  }
  const canvas: Canvas = {
    pdf,
    paper,
    up: (y) => paper.height - y,
    content(element, tag) {
      if (open === element) return
      close()
      flush()
      element.add(pdf.markStructureContent(tag))
      open = element
    },
    endContent: close,
    artifact(kind) {
      if (open === kind) return
      close()
      operators.push(ARTIFACTS[kind])
      open = kind
    },
    add: (text) => void operators.push(text),
    color(color) {
      if (filled === color) return
      filled = color
      operators.push(`${rgb(color)} rg`)
    },
    font(name, size) {
      const wanted = `/${name} ${number(size)} Tf`
      if (set === wanted) return
      set = wanted
      operators.push(wanted)
    },
    rise(points) {
      if (raised === points) return
      raised = points
      operators.push(`${number(points)} Ts`)
    },
    rectangle(x, y, width, height, color) {
      canvas.color(color)
      operators.push(`${[x, paper.height - y - height, width, height].map(number).join(' ')} re f`)
    },
    end() {
      close()
      flush()
    },
  }
  return canvas
}
