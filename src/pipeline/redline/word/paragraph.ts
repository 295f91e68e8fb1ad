import type { Segment } from '../changes.ts'
import { type Atom, atomsIn, NOTE, type Piece, piecesOf } from './atoms.ts'
import type { Context } from './context.ts'
import { type Hunk, hunksOf } from './hunks.ts'
import type { Change } from './revisions.ts'
import { Runs } from './runs.ts'
import { childOf, create, type Element, elementsOf, is, type Node, refill } from './xml.ts'

/** What becomes of an atom of the new paragraph. */
interface Fate {
  readonly change: Change | undefined
  /** What went just before it. */
  readonly before: readonly Atom[]
}

/** Text of a paragraph as a reader sees it. */
export const paragraphText = (paragraph: Element, keys: Context['now']): string =>
  atomsIn(piecesOf(paragraph, keys))
    .map(({ text }) => text)
    .join('')

/** The new paragraph, with what came and went of it marked. */
export function changedParagraph(context: Context, old: Element, now: Element): Element {
  const pieces = piecesOf(now, context.now)
  const hunks = hunksOf(atomsIn(piecesOf(old, context.old)), atomsIn(pieces))
  noteNotes(context, hunks)
  if (hunks.every(({ type }) => type === 'equal')) return now
  context.changes.add('changed', hunks.flatMap(segmentsOf))
  write(context, now, pieces, hunks)
  return now
}

/** A new paragraph, marked as inserted with all that it holds. */
export function insertedParagraph(context: Context, now: Element): Element {
  const pieces = piecesOf(now, context.now)
  const inserted = atomsIn(pieces)
  context.changes.add('inserted', segmentsIn(inserted, 'inserted'))
  write(context, now, pieces, [{ type: 'change', deleted: [], inserted }])
  context.revisions.paragraph(now, 'inserted')
  return now
}

/** An old paragraph as it stands in the new document, marked as deleted with all that it holds. */
export function deletedParagraph(context: Context, near: Element, old: Element): Element {
  const paragraph = create(near, 'p')
  const properties = childOf(old, 'pPr')
  if (properties) paragraph.appendChild(context.transplant.properties(properties))
  const atoms = atomsIn(piecesOf(old, context.old))
  context.changes.add('deleted', segmentsIn(atoms, 'deleted'))
  const runs = new Runs(paragraph, context.revisions, context.transplant)
  for (const atom of atoms) runs.add(atom, 'deleted')
  for (const node of runs.end()) paragraph.appendChild(node)
  context.revisions.paragraph(paragraph, 'deleted')
  return paragraph
}

/** A paragraph that is in neither version: it keeps tables apart that must not touch. */
export function apart(context: Context, near: Element): Element {
  const paragraph = create(near, 'p')
  context.revisions.paragraph(paragraph, 'inserted', 'deleted')
  return paragraph
}

/** A mark that must stay, since its cell or note goes or comes as a whole. */
export function keepLastMark(flow: Element): void {
  const last = elementsOf(flow).findLast((element) => is(element, 'p'))
  const ofMark = childOf(childOf(last, 'pPr'), 'rPr')
  for (const mark of ofMark ? elementsOf(ofMark) : []) {
    if (is(mark, 'ins') || is(mark, 'del')) ofMark?.removeChild(mark)
  }
  if (ofMark && elementsOf(ofMark).length === 0) ofMark.parentNode?.removeChild(ofMark)
}

function write(context: Context, paragraph: Element, pieces: readonly Piece[], hunks: readonly Hunk[]): void {
  const { fates, rest } = fatesOf(hunks)
  const properties = childOf(paragraph, 'pPr')
  const content = written(context, paragraph, pieces, fates, rest)
  refill(paragraph, properties ? [properties, ...content] : content)
}

/** Writes pieces down; what went at the very start of a box stands before it. */
function written(
  context: Context,
  near: Element,
  pieces: readonly Piece[],
  fates: Map<Atom, Fate>,
  rest: readonly Atom[],
): readonly Node[] {
  const runs = new Runs(near, context.revisions, context.transplant)
  for (const piece of pieces) {
    if (piece.type === 'still') runs.still(piece.element)
    else if (piece.type === 'atom') {
      const fate = fates.get(piece.atom)
      for (const went of fate?.before ?? []) runs.add(went, 'deleted')
      runs.add(piece.atom, fate?.change)
    } else {
      const inside = atomsIn(piece.pieces)
      const [first] = inside
      const fate = first && fates.get(first)
      if (first && fate) {
        for (const went of fate.before) runs.add(went, 'deleted')
        fates.set(first, { ...fate, before: [] })
      }
      const changed = inside.some((atom) => isTouched(fates.get(atom)))
      const content = written(context, near, piece.pieces, fates, [])
      // a control whose content changes is left to its content: readers differ in what is left of it
      if (changed && piece.inner !== piece.element) for (const node of content) runs.still(node)
      else {
        refill(piece.inner, content)
        runs.still(piece.element)
      }
    }
  }
  for (const went of rest) runs.add(went, 'deleted')
  return runs.end()
}

const isTouched = (fate: Fate | undefined): boolean => fate !== undefined && (!!fate.change || fate.before.length > 0)

function fatesOf(hunks: readonly Hunk[]): { fates: Map<Atom, Fate>; rest: readonly Atom[] } {
  const fates = new Map<Atom, Fate>()
  let waiting: readonly Atom[] = []
  for (const hunk of hunks) {
    const atoms = hunk.type === 'equal' ? hunk.pairs.map(([, now]) => now) : hunk.inserted
    if (hunk.type === 'change') waiting = [...waiting, ...hunk.deleted]
    for (const atom of atoms) {
      fates.set(atom, { change: hunk.type === 'change' ? 'inserted' : undefined, before: waiting })
      waiting = []
    }
  }
  return { fates, rest: waiting }
}

function noteNotes(context: Context, hunks: readonly Hunk[]): void {
  for (const hunk of hunks) {
    if (hunk.type !== 'equal') continue
    for (const [old, now] of hunk.pairs) {
      if (now.key !== NOTE || old.content.type !== 'object' || now.content.type !== 'object') continue
      context.noted(old.content.element, now.content.element)
    }
  }
}

const segmentsIn = (atoms: readonly Atom[], type: Segment['type']): Segment[] =>
  atoms.map(({ text }) => ({ type, text }))

const segmentsOf = (hunk: Hunk): Segment[] =>
  hunk.type === 'equal'
    ? segmentsIn(
        hunk.pairs.map(([, now]) => now),
        'equal',
      )
    : [...segmentsIn(hunk.deleted, 'deleted'), ...segmentsIn(hunk.inserted, 'inserted')]
