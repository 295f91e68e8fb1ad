import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import type { TextStyle } from '../text/style.ts'
import { spanOf } from '../tree/children.ts'

/** Fixed-width letters are wide: a little smaller, they look as large as the text around them. */
const SCALE = 0.92

export const monospaced = (style: TextStyle): TextStyle => ({
  ...style,
  family: 'source-code-pro',
  size: style.family === 'source-code-pro' ? style.size : style.size * SCALE,
})

export function inlineCode(state: State, node: NodeOf<'inlineCode'>): readonly Span[] {
  const inside: State = { ...state, style: monospaced(state.style), inlines: [...state.inlines, { type: 'Code' }] }
  return [{ ...spanOf(inside, node.value), ...(node.position ? { place: node.position } : {}) }]
}
