import type { Block, ParagraphBlock } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import type { Span } from '../text/span.ts'
import { placeNotes } from './notes.ts'

type Options = Partial<
  Pick<ParagraphBlock, 'element' | 'before' | 'after' | 'keepWithNext' | 'anchors' | 'outline' | 'preformatted'>
>

/**
 * A paragraph in the style of the state; in a cell or caption, part of it, or an element of its own where notes follow: text of the
 * parent itself would come after them.
 */
export function paragraphBlock(state: State, spans: readonly Span[], options: Options = {}): readonly Block[] {
  const { bare, parent, gap, align, balanced, hyphenate, leading, style } = state
  const hasNotes = state.shared.pendingNotes.length > 0
  const made = options.element ?? (bare && !hasNotes ? parent : element(parent, 'P'))
  placeNotes(state)
  return [
    {
      type: 'paragraph',
      element: made,
      spans,
      align,
      hyphenate,
      balanced,
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
