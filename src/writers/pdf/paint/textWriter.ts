import type { FontResource } from '../fonts/embedded.ts'
import type { Font } from '../fonts/font.ts'
import type { Run } from '../fonts/stack.ts'
import type { Piece } from '../layout/segment.ts'
import type { TextStyle } from '../text/style.ts'
import type { Canvas } from './canvas.ts'
import { number, textString } from './operators.ts'

/** One text object (ISO 32000-1 9.4). */
export interface TextWriter {
  write(piece: Piece): void
  end(): void
}

const SOFT_HYPHEN = '\u00ad'

/** Writes pieces one after the other: strings of codes, and numbers where glyphs stand apart from their widths. */
export function textWriter(
  canvas: Canvas,
  fontOf: (font: Font) => FontResource,
  x: number,
  baseline: number,
): TextWriter {
  canvas.add(`BT\n1 0 0 1 ${number(x)} ${number(canvas.up(baseline))} Tm`)
  let written: TextStyle | undefined
  let font: Font | undefined
  let scale = 1
  let array = ''
  let codes = ''
  /** Thousandths of the font size between the last glyph's width and the next glyph. */
  let apart = 0
  const move = () => {
    if (codes !== '') array += `<${codes}>`
    codes = ''
    const amount = Math.round(-apart * 100) / 100
    apart = 0
    if (amount !== 0) array += array === '' || array.endsWith('>') ? amount : ` ${amount}`
  }
  const show = () => {
    move()
    if (array !== '') canvas.add(`[${array}] TJ`)
    array = ''
  }
  const draw = ({ font: face, shape }: Run, rise: number, size: number) => {
    const resource = fontOf(face)
    const whole = resource.codes(shape)
    if (whole) {
      apart += whole.before
      if (Math.abs(apart) >= 0.005) move()
      codes += whole.hex
      apart += whole.after
      return
    }
    for (const glyph of shape.glyphs) {
      apart += glyph.dx
      if (glyph.dy !== 0) {
        show()
        canvas.rise(rise + (glyph.dy * size) / 1000)
      } else if (Math.abs(apart) >= 0.005) move()
      codes += resource.code(glyph)
      apart += glyph.advance - glyph.width - glyph.dx
      if (glyph.dy === 0) continue
      show()
      canvas.rise(rise)
    }
  }
  return {
    write({ set, span: { style }, gap, hyphen }) {
      for (const run of set.runs) {
        const resource = fontOf(run.font)
        const actual = hyphen ? SOFT_HYPHEN : run.actual
        const size = style.size * run.scale
        if (style !== written || run.font !== font || run.scale !== scale || actual !== undefined) {
          show()
          resource.use()
          canvas.font(resource.name, size)
          canvas.color(style.color)
          canvas.rise(style.rise)
          written = style
          font = run.font
          scale = run.scale
        }
        if (actual !== undefined) canvas.add(`/Span <</ActualText ${textString(actual)}>> BDC`)
        draw(run, style.rise, size)
        if (actual !== undefined) {
          show()
          canvas.add('EMC')
        }
      }
      apart += (gap * 1000) / (style.size * (set.runs.at(-1)?.scale ?? 1))
    },
    end() {
      show()
      canvas.add('ET')
    },
  }
}
