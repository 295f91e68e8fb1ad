import type { Block, ParagraphBlock } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import type { Span } from '../text/span.ts'
import { placeNotes } from './notes.ts'

type Options = Partial<
  Pick<ParagraphBlock, 'element' | 'before' | 'after' | 'keepWithNext' | 'anchors' | 'outline' | 'preformatted'>
>

/** A paragraph in the style of the state; in a cell or caption, part of it. Nothing where there is nothing to print. */
export function paragraphBlock(state: State, spans: readonly Span[], options: Options = {}): readonly Block[] {
  const { bare, parent, gap, align, hyphenate, leading, style } = state
  const made = options.element ?? (bare ? parent : element(parent, 'P'))
  placeNotes(state)
  return [
    {
      type: 'paragraph',
      element: made,
      spans,
      align,
      hyphenate,
      leading,
      size: style.size,
      before: bare ? 0 : gap,
      after: bare ? 0 : gap,
      keepWithNext: false,
      anchors: [],
      ...options,
    },
  ]
}
