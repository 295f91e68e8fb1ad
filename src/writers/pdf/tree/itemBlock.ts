import type { Align, Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import type { Element } from '../tags/element.ts'
import type { Span } from '../text/span.ts'

interface Options {
  readonly label: readonly Span[]
  readonly labelElement: Element
  readonly children: readonly Block[]
  readonly indent: number
  readonly align: Align
  readonly anchors: readonly string[]
  readonly before?: number
}

/** Blocks beside a label, in the style of the state. */
export function itemBlock(state: State, options: Options): readonly Block[] {
  const { label, labelElement, children, indent, align, anchors, before = 0 } = options
  return [
    {
      type: 'item',
      label: {
        type: 'paragraph',
        element: labelElement,
        spans: label,
        align,
        hyphenate: false,
        leading: state.leading,
        size: state.style.size,
        before: 0,
        after: 0,
        keepWithNext: false,
        anchors: [],
      },
      children,
      indent,
      anchors,
      before,
      after: 0,
    },
  ]
}
