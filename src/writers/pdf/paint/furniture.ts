import type { ExchangeDocument } from '../../../document/document.ts'
import { fill } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import type { Align } from '../layout/block.ts'
import type { Layout } from '../layout/layout.ts'
import type { Line } from '../layout/line.ts'
import { linesOf } from '../layout/paragraph.ts'
import { element } from '../tags/element.ts'
import type { TextStyle } from '../text/style.ts'
import type { Canvas } from './canvas.ts'
import { paintLine } from './line.ts'
import type { Painter } from './painter.ts'

/** Between the furniture and the text area, in points. */
const HEADER_GAP = 22
const FOOTER_GAP = 22

/** Paints what every page carries: markings above; identifier, version and page below. All of it is an artifact. */
export function furniture(
  document: ExchangeDocument,
  theme: Theme,
  laid: Layout,
): (canvas: Canvas, painter: Painter, page: number) => void {
  const { sheet, paper } = laid
  const { text, leading } = sheet.furniture
  const { labels } = document.language
  const set = (words: string, align: Align, style: TextStyle = text, width = paper.textWidth): Line[] =>
    linesOf(
      {
        type: 'paragraph',
        element: element(undefined, 'P'),
        spans: [{ text: words, style, lang: document.language.tag, inlines: [] }],
        align,
        hyphenate: false,
        leading,
        size: style.size,
        before: 0,
        after: 0,
        keepWithNext: false,
        anchors: [],
      },
      width,
      laid.typesetter,
    )
  const alert: TextStyle = { ...text, bold: true, color: theme.color.alert }
  const marked = document.markings.flatMap((marking) => set(marking.text, 'left', alert))
  const running = set(document.meta.title, 'left')
  const identity = set(
    `${document.meta.identifier} · ${labels.version} ${document.meta.version}`,
    'left',
    text,
    paper.textWidth * 0.72,
  )
  const foot = paper.top + paper.textHeight + FOOTER_GAP

  return (canvas, painter, page) => {
    const head = marked.length > 0 ? marked : page > 1 ? running.slice(0, 1) : []
    if (head.length > 0) {
      canvas.artifact('header')
      head.forEach((line, i) => {
        paintLine(
          canvas,
          painter,
          line,
          undefined,
          paper.left,
          paper.top - HEADER_GAP - (head.length - 1 - i) * leading,
        )
      })
      canvas.rectangle(
        paper.left,
        paper.top - HEADER_GAP + 6,
        paper.textWidth,
        0.5,
        marked.length > 0 ? theme.color.alert : theme.color.rule,
      )
    }
    canvas.artifact('footer')
    canvas.rectangle(paper.left, foot - text.size - 5, paper.textWidth, 0.5, theme.color.rule)
    identity.forEach((line, i) => {
      paintLine(canvas, painter, line, undefined, paper.left, foot + i * leading)
    })
    const number = set(fill(labels['page-of'], { page: `${page}`, pages: `${laid.pages.length}` }), 'right')[0]
    if (number) paintLine(canvas, painter, number, undefined, paper.left, foot)
  }
}
