import { type Action, type Diagnostic, setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import type { Problem } from '../../api.ts'
import { reasonNodes } from '../problems/pieces.ts'
import { words } from '../words/speak.ts'
import { offsetOf } from './offset.ts'

/** At most so many replacements are offered for one problem. */
const OFFERS = 3

/** Underlines the problems of a file, each with its rule and hint; those of a whole file stand at its first line. */
export function showProblems(view: EditorView, problems: readonly Problem[]): void {
  view.dispatch(setDiagnostics(view.state, problems.map((problem) => diagnosticOf(view, problem)).sort(byPlace)))
}

const byPlace = (a: Diagnostic, b: Diagnostic): number => a.from - b.from || a.to - b.to

function diagnosticOf(view: EditorView, problem: Problem): Diagnostic {
  const { doc } = view.state
  const from = offsetOf(doc, problem.line ?? 1, problem.column ?? 1)
  const end = problem.endLine === null ? from : offsetOf(doc, problem.endLine, problem.endColumn ?? 1)
  const to = end > from ? end : Math.min(doc.lineAt(from).to, from + 1)
  return {
    from,
    to,
    severity: problem.severity,
    message: problem.reason,
    renderMessage: () => rendered(problem),
    actions: replacements(doc.sliceString(from, to), problem),
  }
}

/** What may stand in place of the wrong part of an underlined text, where that part is in it once. */
function replacements(text: string, { actual, expected }: Problem): readonly Action[] {
  const offset = actual === null || actual === '' ? -1 : text.indexOf(actual)
  if (actual === null || offset < 0 || text.includes(actual, offset + 1)) return []
  return nearest(expected, actual).map((insert) => ({
    name: words.peek().problems.replaceWith(insert),
    apply: (view, start) => {
      const [from, to] = [start + offset, start + offset + actual.length]
      // somebody may have typed in it since it was looked at
      if (view.state.sliceDoc(from, to) === actual) view.dispatch({ changes: { from, to, insert } })
    },
  }))
}

/** Those that begin most like what stands there come first. */
function nearest(expected: readonly string[], actual: string): readonly string[] {
  const alike = (text: string): number => {
    let length = 0
    while (length < text.length && text[length] === actual[length]) length++
    return length
  }
  return expected.toSorted((a, b) => alike(b) - alike(a)).slice(0, OFFERS)
}

function rendered(problem: Problem): HTMLElement {
  const box = document.createElement('div')
  const { rules, problems } = words.peek()
  const title = rules[problem.rule]
  if (title !== undefined) box.append(paragraph(title, ''))
  box.append(paragraph(problems.reason(problem.reason) ?? problem.reason, title === undefined ? '' : 'cm-note'))
  if (problem.note !== null) box.append(paragraph(problems.reason(problem.note) ?? problem.note, 'cm-note'))
  if (problem.fixable) box.append(paragraph(problems.fixable, 'cm-note'))
  if (problem.rule !== '') {
    const rule = document.createElement('p')
    rule.className = 'cm-rule'
    rule.textContent = problem.rule
    box.append(rule)
  }
  return box
}

function paragraph(text: string, look: string): HTMLElement {
  const element = document.createElement('p')
  element.className = look
  element.append(...reasonNodes(text))
  return element
}
