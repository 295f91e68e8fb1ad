import type { PhrasingContent } from '../../document/nodes.ts'
import { fill } from '../../language/language.ts'
import { properties, run } from './content.ts'
import { field } from './field.ts'
import type { State } from './state.ts'
import { join, type Xml } from './xml.ts'

const SEQUENCES = { figure: 'Figure', table: 'Table' } as const

/** `Figure 1: …`, numbered by a SEQ field (ECMA-376 part 1 §17.16.5.56) that already has its number. */
export function caption(state: State, kind: 'figure' | 'table', children: readonly PhrasingContent[]): Xml {
  state.counters[kind] += 1
  const number = String(state.counters[kind])
  const [before = '', after = ''] = fill(state.document.language.labels[`${kind}-caption`], { number: '\u0000' }).split(
    '\u0000',
  )
  const content = state.dispatch.phrasing(state, children)
  return join([
    run(state, before),
    field(`SEQ ${SEQUENCES[kind]} \\* ARABIC`, run(state, number), properties(state, '')),
    run(
      state,
      after + (content === '' ? '' : state.language.ideographic ? '\u3000' : state.document.language.labels.colon),
    ),
    content,
  ])
}
