import type { Element, ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Region, RegionName } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import { contextOf } from '../state.ts'
import { breakBetweenWords } from '../word-breaks.ts'

const tagNames: Record<RegionName, 'div' | 'hgroup' | 'section'> = {
  status: 'div',
  masthead: 'div',
  title: 'hgroup',
  lead: 'div',
  section: 'section',
  memo: 'section',
  'bottom-line': 'section',
  panel: 'section',
  cover: 'section',
  notes: 'section',
  boilerplate: 'section',
  contact: 'section',
  'end-mark': 'div',
  credits: 'section',
  languages: 'section',
  identification: 'section',
  provenance: 'section',
  annex: 'section',
}

const isHeading = (node: ElementContent): node is Element => node.type === 'element' && /^h[1-6]$/.test(node.tagName)
const isParagraph = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'p'

/** A part of the page, as the element that says what it is. */
export function region(state: State, node: Region): Element {
  const children = state.all(node)
  const content = node.name === 'contact' ? contactDetails(state, children) : children
  const { language, markings } = contextOf(state).document
  if (node.name === 'title' && language.script !== 'Latn') {
    for (const child of content) if (isParagraph(child)) breakBetweenWords(child, language.tag)
  }
  const alert = node.name === 'status' && markings.length > 0 ? ['alert'] : []
  return element(tagName(node.name, content), { className: [node.name, ...alert] }, state.wrap(content, true))
}

/** A section without a heading, and a heading group that is more than a heading with paragraphs, is a `div`. */
function tagName(name: RegionName, content: ElementContent[]): string {
  const wanted = tagNames[name]
  const headings = content.filter(isHeading).length
  if (wanted === 'section') return headings > 0 ? 'section' : 'div'
  if (wanted === 'hgroup')
    return headings === 1 && content.every((c) => isHeading(c) || isParagraph(c)) ? 'hgroup' : 'div'
  return wanted
}

/** `address` holds everything but headings, which it must not (HTML Living Standard §4.3.10). */
function contactDetails(state: State, children: ElementContent[]): ElementContent[] {
  const start = children.findLastIndex(isHeading) + 1
  const details = children.slice(start)
  return details.length === 0
    ? children
    : [...children.slice(0, start), element('address', {}, state.wrap(details, true))]
}
