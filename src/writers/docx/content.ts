import type { Node } from 'unist'
import type { NodeData } from '../../document/nodes.ts'
import { runLanguage } from './languages.ts'
import { markStyle, runProperties, runText } from './run.ts'
import { type State, within } from './state.ts'
import type { ParagraphStyleId } from './styles/names.ts'
import { element, join, nothing, type Xml } from './xml.ts'

export const EN_DASH = '–'

export const dataOf = (node: Node): NodeData => (node.data ?? {}) as NodeData

/** The state for a node's own language. */
export function inLanguageOf(state: State, node: Node): State {
  const { lang } = dataOf(node)
  return lang ? within(state, { language: runLanguage(lang, state.language, state.options.theme) }) : state
}

/** Properties of the runs that stand here. */
export function properties(state: State, text: string): Xml {
  const style = markStyle(state.marks)
  return runProperties(style && state.base.style(style), state.marks, state.language, text)
}

/** One run of text. */
export const run = (state: State, text: string): Xml =>
  text === '' ? nothing : element('w:r', {}, properties(state, text), runText(text))

/** Content of a node with its bookmark, and what the record lacks there: an en dash, and a comment for reviewers. */
export function annotated(state: State, node: Node, content: Xml): Xml {
  const { id, missing } = dataOf(node)
  let result = content
  if (missing !== undefined) {
    if (result === '') result = run(state, EN_DASH)
    // a comment may not stand in a note (ECMA-376 part 1 §17.13.4.5)
    if (state.options.preview && state.part === 'document') {
      result = state.comments.on(result, run(within(state, { marks: { ...state.marks, link: false } }), missing))
    }
  }
  return id ? state.bookmarks.around(state.bookmarks.name(id), result) : result
}

const REGION_STYLES: Readonly<Partial<Record<State['regions'][number], ParagraphStyleId>>> = {
  status: 'Marking',
  masthead: 'Masthead',
  identification: 'DocumentIdentifier',
  title: 'Subtitle',
  lead: 'Lead',
  'bottom-line': 'BottomLine',
  contact: 'Note',
  'end-mark': 'Note',
  credits: 'Note',
  languages: 'Note',
  provenance: 'Note',
}

/** The style of a paragraph where the tree stands: its container's, the quotation's, or the innermost region's. */
export function paragraphStyle(state: State): ParagraphStyleId {
  if (state.paragraph) return state.paragraph
  if (state.quote) return 'Quote'
  const innermost = state.regions.at(-1)
  const style = innermost && REGION_STYLES[innermost]
  if (style) return style
  return state.regions.includes('cover') ? 'CoverText' : 'BodyText'
}

/** Xml of several runs. */
export const runs = (parts: readonly Xml[]): Xml => join(parts)
