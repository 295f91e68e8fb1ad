import type { FootnoteDefinition, Heading, Nodes, Parents, Text } from 'mdast'
import type { Point } from 'unist'
import type { FactReference } from '../nodes.ts'
import type { Section } from '../record.ts'
import { offsetAt, pointAt, type SourceText } from '../source.ts'
import { rawIndexes } from './align.ts'

type Child = Nodes | Parents['children'][number]

/** The narrative of a file, as far as it could be read. */
export interface Manuscript {
  readonly source: SourceText
  readonly headline: Heading | undefined
  readonly sections: readonly Section[]
  readonly footnotes: readonly FootnoteDefinition[]
}

/** A paragraph, heading, line of a list or cell of a table: text that is read in one go. */
export interface Passage {
  readonly kind: 'headline' | 'heading' | 'paragraph' | 'cell' | 'footnote'
  /** Index of the section that it stands in; undefined for the headline and for footnotes. */
  readonly section: number | undefined
  /** Index of the block of its section (or of the footnote) that it is part of; a heading of a section has none. */
  readonly block: number | undefined
  /** Range in the text of the prose. */
  readonly start: number
  readonly end: number
}

/** Text of a link, or a stand-in for a node that is no text. */
interface Mark<T> {
  readonly start: number
  readonly end: number
  readonly node: T
}

/** A narrative as one text: what checks of language read, and where in the file each character of it stands. */
export interface Prose {
  /** All passages, each closed by `PASSAGE_END`; whatever is no text is one `OBJECT`. */
  readonly text: string
  /** The same text, of the same length, with links blanked out. */
  readonly unlinked: string
  readonly passages: readonly Passage[]
  readonly references: readonly Mark<FactReference>[]
  readonly objects: readonly Mark<Child>[]
  readonly footnotes: readonly FootnoteDefinition[]
  readonly source: SourceText
  /** @internal Runs of text, in order. */
  readonly runs: readonly Mark<Text>[]
}

/** Closes a passage; no pattern for text matches it, white space neither. */
export const PASSAGE_END = '\u001E'
/** Stands for a reference, code, an image, a footnote's number: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const OBJECT = '\uFFFC'

interface Builder {
  text: string
  links: { start: number; end: number }[]
  passages: Passage[]
  references: Mark<FactReference>[]
  objects: Mark<Child>[]
  runs: Mark<Text>[]
}

type Where = Pick<Passage, 'section' | 'block'>

/** Reads a narrative as prose. */
export function proseOf({ source, headline, sections, footnotes }: Manuscript): Prose {
  const built: Builder = { text: '', links: [], passages: [], references: [], objects: [], runs: [] }
  if (headline) passage(built, headline, 'headline', { section: undefined, block: undefined })
  for (const [section, { heading, children }] of sections.entries()) {
    passage(built, heading, 'heading', { section, block: undefined })
    for (const [block, node] of children.entries()) flow(built, node, 'paragraph', { section, block })
  }
  for (const [block, note] of footnotes.entries()) {
    for (const node of note.children) flow(built, node, 'footnote', { section: undefined, block })
  }
  const { links, ...rest } = built
  return { ...rest, unlinked: blank(built.text, links), footnotes, source }
}

function flow(built: Builder, node: Child, kind: Passage['kind'], where: Where): void {
  switch (node.type) {
    case 'paragraph':
      passage(built, node, kind, where)
      break
    case 'heading':
      passage(built, node, 'heading', where)
      break
    case 'tableCell':
      passage(built, node, 'cell', where)
      break
    default:
      if ('children' in node) for (const child of node.children) flow(built, child, kind, where)
  }
}

function passage(built: Builder, node: Child, kind: Passage['kind'], where: Where): void {
  const start = built.text.length
  if ('children' in node) for (const child of node.children) phrase(built, child)
  built.passages.push({ kind, ...where, start, end: built.text.length })
  built.text += PASSAGE_END
}

function phrase(built: Builder, node: Child): void {
  const start = built.text.length
  if (node.type === 'text') {
    built.text += node.value
    built.runs.push({ start, end: built.text.length, node })
  } else if (node.type === 'break') {
    built.text += '\n'
  } else if ('children' in node) {
    for (const child of node.children) phrase(built, child)
    if (node.type === 'link') built.links.push({ start, end: built.text.length })
  } else {
    built.text += OBJECT
    const mark = { start, end: start + 1 }
    if (node.type === 'reference') built.references.push({ ...mark, node })
    else built.objects.push({ ...mark, node })
  }
}

function blank(text: string, ranges: readonly { start: number; end: number }[]): string {
  let result = ''
  let done = 0
  for (const { start, end } of ranges) {
    result += text.slice(done, start) + OBJECT.repeat(end - start)
    done = end
  }
  return result + text.slice(done)
}

const aligned = new WeakMap<Text, { readonly from: number; readonly indexes: Uint32Array }>()

/** The offset in the source's text of a character of the prose; undefined for one that stands there for something else. */
export function sourceOffset({ runs, source }: Prose, index: number): number | undefined {
  const run = holding(runs, index)
  const position = run?.node.position
  if (!run || !position) return undefined
  let known = aligned.get(run.node)
  if (!known) {
    const from = offsetAt(source, position.start)
    known = { from, indexes: rawIndexes(run.node.value, source.text.slice(from, offsetAt(source, position.end))) }
    aligned.set(run.node, known)
  }
  return known.from + (known.indexes[index - run.start] ?? 0)
}

/** The range in the file of a range of the prose. */
export function positionOf(prose: Prose, start: number, end: number): { start: Point; end: Point } {
  const from = pointOf(prose, start, 'start')
  const to = end > start ? pointOf(prose, end - 1, 'end') : from
  return { start: from, end: to }
}

function pointOf(prose: Prose, index: number, edge: 'start' | 'end'): Point {
  const offset = sourceOffset(prose, index)
  if (offset !== undefined) return pointAt(prose.source, edge === 'start' ? offset : offset + 1)
  const mark = holding(prose.references, index) ?? holding(prose.objects, index)
  if (mark?.node.position) return mark.node.position[edge]
  const before = prose.runs.findLast((run) => run.end <= index) ?? prose.runs[0]
  return before?.node.position?.end ?? pointAt(prose.source, 0)
}

/** The passage that a character stands in. */
export function passageAt({ passages }: Prose, index: number): Passage | undefined {
  return holding(passages, index, 1)
}

/** The footnote that a passage is part of. */
export function footnoteIn({ footnotes }: Prose, { kind, section, block }: Passage): FootnoteDefinition | undefined {
  return section === undefined && kind !== 'headline' ? footnotes[block ?? -1] : undefined
}

/** Of ranges in order, the one that holds `index`. */
function holding<T extends { start: number; end: number }>(
  ranges: readonly T[],
  index: number,
  tail = 0,
): T | undefined {
  let low = 0
  let high = ranges.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ranges[middle]?.start ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const found = ranges[low]
  return found && found.start <= index && index < found.end + tail ? found : undefined
}
