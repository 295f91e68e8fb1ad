import { ChangeList, type TextChange } from '../changes.ts'
import type { Context } from './context.ts'
import { flow } from './flow.ts'
import { listNumbers } from './numbers.ts'
import { WordPackage } from './package.ts'
import { Revisions } from './revisions.ts'
import { keysOf, transplantOf } from './transplant.ts'
import { attribute, create, descendants, type Element, elementsOf, is, refill } from './xml.ts'

export interface Comparison {
  /** BCP 47 tag, for finding words. */
  readonly language: string
  readonly author: string
  /** Moment of the changes: ISO 8601 in UTC, without fractions. */
  readonly date: string
  /** A document whose text opens the comparison, outside of what is tracked. */
  readonly front?: Uint8Array
}

export interface Compared {
  readonly bytes: Uint8Array
  readonly changes: readonly TextChange[]
}

/**
 * A Word document that is `now`, with all that distinguishes its text from `old` as tracked changes (ECMA-376 part 1
 * §17.13.5): accepting all gives the text of `now`, rejecting all that of `old`. Both were made by our own writer with
 * the same theme. The same input gives the same bytes.
 */
export function compareWord(old: Uint8Array, now: Uint8Array, options: Comparison): Compared {
  const [before, after] = [new WordPackage(old), new WordPackage(now)]
  const notes: [Element, Element][] = []
  const { inText, inNotes } = contexts(before, after, options, (one, other) => notes.push([one, other]))
  flow.compare(inText, before.body, after.body)
  inText.changes.heading = ''
  for (const [one, other] of notes) {
    const [was, became] = [before.note(attribute(one, 'id') ?? ''), after.note(attribute(other, 'id') ?? '')]
    if (was && became) flow.compare(inNotes, was, became)
  }
  const inserted = descendants(after.body, 'ins').flatMap((mark) => descendants(mark, 'footnoteReference'))
  for (const reference of inserted) {
    const note = after.note(attribute(reference, 'id') ?? '')
    if (note) flow.insert(inNotes, note)
  }
  if (options.front) open(after, new WordPackage(options.front))
  return { bytes: after.bytes(), changes: inText.changes.all }
}

/** Contexts for the text and for its notes, which refer to pictures and addresses by ids of their own. */
function contexts(
  old: WordPackage,
  now: WordPackage,
  { language, author, date }: Comparison,
  noted: Context['noted'],
): { readonly inText: Context; readonly inNotes: Context } {
  let drawings = FIRST_DRAWING
  const nextDrawing = () => String(drawings++)
  const listNumber = listNumbers(old, now)
  const shared = { revisions: new Revisions(author, date), noted, changes: new ChangeList(), flow }
  const contextOf = (part: 'text' | 'notes'): Context => ({
    ...shared,
    old: keysOf(old.related[part], language),
    now: keysOf(now.related[part], language),
    transplant: transplantOf({ old, now, part, listNumber, nextDrawing, inNotes: () => inNotes }),
  })
  const inNotes = contextOf('notes')
  return { inText: contextOf('text'), inNotes }
}

/** Ids of drawings are unique in a document: those of the old one count from here. */
const FIRST_DRAWING = 50_000

/** Puts the text of another document before everything, in a section of its own with pages numbered by themselves. */
function open(file: WordPackage, front: WordPackage): void {
  const { body, document } = file
  const [first] = descendants(body, 'sectPr')
  if (!first) return
  const own = first.cloneNode(true) as Element
  number(own, { fmt: 'lowerRoman', start: '1' })
  number(first, { start: '1' })
  const blocks = elementsOf(front.body)
    .filter((element) => is(element, 'p') || is(element, 'tbl'))
    .map((element) => document.importNode(element, true))
  for (const block of blocks) withoutBookmarks(block)
  const end = create(body, 'p', {}, [create(body, 'pPr', {}, [own])])
  refill(body, [...blocks, end, ...elementsOf(body)])
}

function withoutBookmarks(block: Element): void {
  for (const name of ['bookmarkStart', 'bookmarkEnd']) {
    for (const mark of descendants(block, name)) mark.parentNode?.removeChild(mark)
  }
}

/** Elements of `w:sectPr` that stand after the numbering of its pages (§17.6.17). */
const AFTER = ['cols', 'formProt', 'vAlign', 'noEndnote', 'titlePg', 'textDirection', 'bidi', 'rtlGutter', 'docGrid']

function number(section: Element, attributes: Readonly<Record<string, string>>): void {
  for (const earlier of descendants(section, 'pgNumType')) section.removeChild(earlier)
  const next = elementsOf(section).find((child) => AFTER.some((name) => is(child, name)))
  section.insertBefore(create(section, 'pgNumType', attributes), next ?? null)
}
