import type { Element } from 'hast'
import type { FootnoteReference } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { element, text } from '../element.ts'
import { contextOf } from '../state.ts'

/** A raised number that leads to the note. A reference without a note, or inside a link, is the bare number. */
export function footnoteReference(state: State, node: FootnoteReference): Element {
  const { footnotes, openLinks, seenReferences } = contextOf(state)
  const note = footnotes.cited.get(node.identifier)
  if (!note) return element('sup', {}, [text(node.label ?? node.identifier)])
  const count = (seenReferences.get(node.identifier) ?? 0) + 1
  seenReferences.set(node.identifier, count)
  const number = text(String(note.number))
  const inside =
    openLinks > 0
      ? number
      : element('a', { href: `#fn_${note.number}`, role: 'doc-noteref', ariaDescribedBy: ['fn_label'] }, [number])
  return element('sup', { id: referenceAnchor(note.number, count), className: ['footnote-reference'] }, [inside])
}

/** Anchor of the `count`-th reference to a footnote. The `_` keeps it apart from every anchor of the tree. */
export const referenceAnchor = (number: number, count: number): string =>
  count === 1 ? `fnref_${number}` : `fnref_${number}_${count}`
