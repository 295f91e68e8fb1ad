import type { Figure } from '../../../document/nodes.ts'
import { plainText } from '../../../document/plain-text.ts'
import { emu } from '../../../theme/units.ts'
import { type Block, paragraphBlock } from '../block.ts'
import { caption } from '../captions.ts'
import { run } from '../content.ts'
import { drawing, picturePart } from '../drawing.ts'
import { textHeight } from '../page.ts'
import { type State, within } from '../state.ts'

/** Of the height of a page, the most that a picture takes: its caption and a little text belong beside it. */
const TALLEST = 0.27
/** Points in a CSS pixel. */
const PIXEL = 0.75

/** The picture, as large as there is room for, then its caption, which describes it where nothing else does. */
export function figure(state: State, node: Figure): readonly Block[] {
  const inner = within(state, { paragraph: undefined })
  const picture = state.pictures.get(node.file)
  const style = state.base.style('Figure')
  const below = paragraphBlock({ style: state.base.style('Caption') }, caption(inner, 'figure', node.children))
  if (!picture) return node.alt === '' ? [below] : [paragraphBlock({ style }, run(inner, node.alt)), below]
  const most = { width: state.width / 20, height: (textHeight(state.base.page) / 20) * TALLEST }
  const scale = Math.min(
    most.width / picture.width,
    most.height / picture.height,
    (picture.naturalWidth * PIXEL) / picture.width,
  )
  const shown = drawing(inner, {
    part: picturePart(state.pictures, node.file),
    alt: node.alt === '' ? plainText(node.children) : node.alt,
    width: emu(picture.width * scale),
    height: emu(picture.height * scale),
  })
  return [paragraphBlock({ style }, shown), below]
}
