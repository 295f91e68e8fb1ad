import type { Fact } from '../../../document/nodes.ts'
import { run } from '../content.ts'
import { checkBox, dateControl, statusControl } from '../controls.ts'
import { type State, within } from '../state.ts'
import { join, type Xml } from '../xml.ts'

/** Dates that people move: of actions and of decisions. */
const DUE = /^(?:actions\.[^.]+|briefing\.decisions\.\d+)\.due$/

const DAY = /^\d{4}-\d\d-\d\d(?:T|$)/

/** What is to be decided, to be ticked off. */
const DECISION = /^briefing\.decisions\.\d+\.text$/

/** A fact's words. What the readers keep up to date is a control; a high level stands out. */
export function fact(state: State, node: Fact): Xml {
  if (node.kind === 'status' && !state.marks.link) {
    const control = statusControl(state, node)
    if (control) return control
  }
  if (node.kind === 'date' && state.table && !state.marks.link && DUE.test(node.fact) && DAY.test(node.value)) {
    return dateControl(state, node)
  }
  if (state.table && DECISION.test(node.fact)) {
    return join([checkBox(state, false), run(state, ' '), state.dispatch.phrasing(state, node.children)])
  }
  const high = node.kind === 'level' && node.value === 'high'
  return state.dispatch.phrasing(
    high ? within(state, { marks: { ...state.marks, alert: true } }) : state,
    node.children,
  )
}
