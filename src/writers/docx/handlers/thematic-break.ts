import { type Block, paragraphBlock } from '../block.ts'
import type { State } from '../state.ts'
import { nothing } from '../xml.ts'

export const thematicBreak = (state: State): readonly Block[] => [
  paragraphBlock({ style: state.base.style('Rule') }, nothing),
]
