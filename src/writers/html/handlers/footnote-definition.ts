import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { element, text } from '../element.ts'
import type { Footnote } from '../footnotes.ts'
import { contextOf } from '../state.ts'
import { referenceAnchor } from './footnote-reference.ts'

/** All notes are printed together where the last definition stands, in the order in which the text cites them. */
export function footnoteDefinition(state: State, node: FootnoteDefinition): Element | undefined {
  const { document, footnotes } = contextOf(state)
  if (node !== footnotes.last || footnotes.cited.size === 0) return undefined
  const label = element('h2', { id: 'fn_label' }, [text(document.language.labels.footnotes)])
  const notes = [...footnotes.cited.values()].map((footnote) => note(state, footnote))
  const list = element('ol', {}, state.wrap(notes, true))
  return element(
    'section',
    { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: ['fn_label'] },
    state.wrap([label, list], true),
  )
}

function note(state: State, { number, definition, references }: Footnote): Element {
  const content = state.all(definition)
  const back = Array.from({ length: references }, (_, index) => backLink(state, number, index + 1))
  const last = content.at(-1)
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...back)
  else content.push(element('p', {}, back))
  return element('li', { id: `fn_${number}` }, state.wrap(content, true))
}

function backLink(state: State, number: number, count: number): ElementContent {
  const label = contextOf(state).document.language.labels['back-to-text']
  const which = count === 1 ? `${number}` : `${number}.${count}`
  return element(
    'a',
    {
      href: `#${referenceAnchor(number, count)}`,
      className: ['footnote-back'],
      role: 'doc-backlink',
      ariaLabel: `${label} (${which})`,
    },
    [],
  )
}
