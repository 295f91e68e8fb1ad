import type { Heading } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { type Block, paragraphBlock } from '../block.ts'
import { headingLevel } from '../outline.ts'
import { inRegion, type State } from '../state.ts'
import type { ParagraphStyleId } from '../styles/names.ts'

const COVER = ['CoverHeading1', 'CoverHeading2', 'CoverHeading3'] as const
const ANNEX = ['AnnexHeading1', 'AnnexHeading2', 'AnnexHeading3', 'AnnexHeading4', 'AnnexHeading5'] as const
const NUMBERED = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'] as const

function styleOf(state: State, node: Heading): ParagraphStyleId {
  const level = headingLevel(node) - 1
  if (state.part === 'footnotes') return 'FootnoteText'
  if (inRegion(state, 'bottom-line')) return 'BottomLineHeading'
  if (node.depth === 1 && !inRegion(state, 'annex')) return 'Title'
  if (inRegion(state, 'cover')) return COVER[Math.min(level, COVER.length - 1)] ?? 'CoverHeading3'
  return (inRegion(state, 'annex') ? ANNEX : NUMBERED)[level] ?? 'Heading5'
}

export function heading(state: State, node: Heading): readonly Block[] {
  const content = state.dispatch.phrasing(state, node.children as PhrasingContent[])
  if (content === '') return []
  const entry = state.outline.of(node)
  return [
    paragraphBlock(
      {
        style: state.base.style(styleOf(state, node)),
        heading: true,
        keepNext: state.base.template,
        target: entry?.bookmark,
      },
      entry ? state.bookmarks.around(entry.bookmark, content) : content,
    ),
  ]
}
