import type { Code } from 'mdast'
import { type Block, paragraphBlock } from '../block.ts'
import { properties } from '../content.ts'
import { runText } from '../run.ts'
import type { State } from '../state.ts'
import { element, join, nothing } from '../xml.ts'

/** Every space and line as it is. */
export function code(state: State, node: Code): readonly Block[] {
  if (node.value === '') return []
  const lines = node.value
    .split(/\r\n|\r|\n/)
    .map((line, index) =>
      element(
        'w:r',
        {},
        properties(state, line),
        index > 0 ? element('w:br') : nothing,
        join(line.split('\t').map((piece, at) => join([at > 0 ? element('w:tab') : nothing, runText(piece)]))),
      ),
    )
  return [paragraphBlock({ style: state.base.style('HTMLPreformatted') }, join(lines))]
}
