import type { ListItem } from 'mdast'
import type { FlowContent } from '../../../document/nodes.ts'
import { type Block, paragraphBlock } from '../block.ts'
import { checkBox } from '../controls.ts'
import { inRegion, type State, within } from '../state.ts'
import type { ParagraphStyleId } from '../styles/names.ts'
import { element, join, nothing } from '../xml.ts'

type ListStyle = 'ListBullet' | 'ListNumber' | 'ListContinue' | 'CheckList'

const styleAt = (name: ListStyle, level: number): ParagraphStyleId =>
  (level === 0 ? name : `${name}${level + 1}`) as ParagraphStyleId

const COVER: Readonly<Partial<Record<ParagraphStyleId, ParagraphStyleId>>> = {
  ListBullet: 'CoverBullet',
  ListNumber: 'CoverNumber',
}

/** Bullet, number or check box, then the item; what follows its first paragraph is indented as far. */
export function listItem(state: State, node: ListItem): readonly Block[] {
  const { level, number } = state.list ?? { level: 0, number: undefined }
  const task = typeof node.checked === 'boolean'
  const own = styleAt(task ? 'CheckList' : number === undefined ? 'ListBullet' : 'ListNumber', level)
  const style = (inRegion(state, 'cover') && COVER[own]) || own
  const inner = within(state, { paragraph: styleAt('ListContinue', level) })
  const children = node.children as readonly FlowContent[]
  const [first, ...rest] = children
  const lead = first?.type === 'paragraph' ? state.dispatch.flow(inner, [first]) : []
  const [start] = lead
  const content = start?.type === 'paragraph' ? start.content : nothing
  return [
    paragraphBlock(
      {
        style: state.base.style(style),
        numbering: number === undefined || task ? undefined : { id: number, level },
      },
      task ? join([checkBox(state, node.checked === true), element('w:r', {}, element('w:tab')), content]) : content,
    ),
    ...lead.slice(1),
    ...state.dispatch.flow(inner, first?.type === 'paragraph' ? rest : children),
  ]
}
