import type { InlineCode } from 'mdast'
import { run } from '../content.ts'
import { type State, within } from '../state.ts'
import type { Xml } from '../xml.ts'
import { oneLine } from './text.ts'

export const inlineCode = (state: State, node: InlineCode): Xml =>
  run(within(state, { marks: { ...state.marks, code: true } }), oneLine(node.value))
