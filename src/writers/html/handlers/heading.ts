import type { Element } from 'hast'
import type { Heading } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { contextOf } from '../state.ts'
import { breakBetweenWords } from '../word-breaks.ts'

/** A heading; one in Chinese or Japanese breaks between words, not inside them. */
export function heading(state: State, node: Heading): Element {
  const result = defaultHandlers.heading(state, node) as Element
  const { tag, script } = contextOf(state).document.language
  if (script !== 'Latn') breakBetweenWords(result, tag)
  return result
}
