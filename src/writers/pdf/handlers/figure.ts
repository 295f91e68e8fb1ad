import { VFileMessage } from 'vfile-message'
import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf, phrasingOf } from '../tree/children.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'

/**
 * A picture and its caption. Without a description, the caption describes it: a figure must have one (ISO 14289-1 7.3). The caption
 * follows the figure and is not in it: what reads a page aloud looks no deeper than a description (Tagged PDF Best Practice Guide:
 * Syntax, 4.3).
 */
export function figure(state: State, node: NodeOf<'figure'>): readonly Block[] {
  const { document, messages, sheet, theme } = state.shared
  const media = document.media.get(node.file)
  if (media === undefined) {
    messages.push(
      new VFileMessage(`Unexpected picture \`${node.file}\`, expected a file of \`media\``, {
        ...(node.position ? { place: node.position } : {}),
        source: 'communique',
        ruleId: 'picture',
      }),
    )
  }
  const style = { ...sheet.small.text, color: theme.color.muted }
  const captioned: State = { ...state, style, leading: sheet.small.leading, align: 'left', bare: false }
  const spans = phrasingOf(captioned, node.children)
  const words = spans
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const picture = element(state.parent, 'Figure', { alt: node.alt || words || node.file })
  const caption =
    words === ''
      ? []
      : paragraphBlock(captioned, spans, { element: element(state.parent, 'Caption'), before: 5, after: state.gap * 2 })
  return [
    {
      type: 'figure',
      element: picture,
      media,
      file: node.file,
      alt: node.alt || words,
      anchors: anchorsOf(node),
      before: state.gap * 2,
      after: words === '' ? state.gap * 2 : 5,
    },
    ...caption,
  ]
}
