import { segments } from '../words.ts'
import { attribute, descendants, type Element, elementsOf, is, serialized } from './xml.ts'

/** The smallest thing in a paragraph that comes or goes: a word, a space, a tab, a picture, a field with its result. */
export interface Atom {
  /** Equal keys are the same thing. */
  readonly key: string
  /** As a reader sees it; empty for what is no text. */
  readonly text: string
  readonly content:
    | { readonly type: 'text'; readonly run: Element }
    | { readonly type: 'object'; readonly run: Element; readonly element: Element }
    | { readonly type: 'field'; readonly runs: readonly Element[] }
}

/** What a paragraph holds, in order: atoms, what has no text and stays, and what holds others. */
export type Piece =
  | { readonly type: 'atom'; readonly atom: Atom }
  | { readonly type: 'still'; readonly element: Element }
  | {
      readonly type: 'box'
      readonly element: Element
      /** The element that the pieces are the children of: `element` itself, or its `w:sdtContent`. */
      readonly inner: Element
      readonly pieces: readonly Piece[]
    }

/** How an atom's key is found where its text is not enough. */
export interface Keys {
  /** BCP 47 tag, for finding words. */
  readonly language: string
  /** What tells a picture from others. */
  drawing(drawing: Element): string
  /** The address of a hyperlink; undefined within the document. */
  address(hyperlink: Element): string | undefined
}

/** The key that all marks of footnotes share: which notes they lead to is told by their order. */
export const NOTE = '\u0000note'

export function piecesOf(parent: Element, keys: Keys, address = ''): Piece[] {
  const children = elementsOf(parent).filter((child) => !is(child, 'pPr'))
  const pieces: Piece[] = []
  let after = 0
  for (const [at, child] of children.entries()) {
    if (at < after) continue
    if (is(child, 'r')) {
      const end = isMark(child, 'begin') ? endOfField(children, at) : -1
      if (end > 0) {
        pieces.push({ type: 'atom', atom: field(children.slice(at, end + 1), address) })
        after = end + 1
      } else pieces.push(...ofRun(child, keys, address))
    } else pieces.push(boxOf(child, keys, address) ?? { type: 'still', element: child })
  }
  return pieces
}

export const atomsIn = (pieces: readonly Piece[]): Atom[] =>
  pieces.flatMap((piece) => (piece.type === 'atom' ? [piece.atom] : piece.type === 'box' ? atomsIn(piece.pieces) : []))

function boxOf(child: Element, keys: Keys, address: string): Piece | undefined {
  if (is(child, 'hyperlink')) {
    return { type: 'box', element: child, inner: child, pieces: piecesOf(child, keys, keys.address(child) ?? address) }
  }
  if (!is(child, 'sdt')) return undefined
  const inner = elementsOf(child).find((one) => is(one, 'sdtContent'))
  return inner && { type: 'box', element: child, inner, pieces: piecesOf(inner, keys, address) }
}

function ofRun(run: Element, keys: Keys, address: string): Piece[] {
  const contents = elementsOf(run).filter((child) => !is(child, 'rPr'))
  // parts of a field that reaches over several paragraphs are no text, and neither is an empty run
  if (contents.length === 0 || contents.some((child) => is(child, 'fldChar') || is(child, 'instrText'))) {
    return [{ type: 'still', element: run }]
  }
  return contents.flatMap((element): Piece[] => {
    if (is(element, 't')) {
      return segments(element.textContent ?? '', keys.language).map((text) => ({
        type: 'atom',
        atom: { key: `${text}\u0000${address}`, text, content: { type: 'text', run } },
      }))
    }
    return [
      {
        type: 'atom',
        atom: { key: keyOf(element, keys), text: textOf(element), content: { type: 'object', run, element } },
      },
    ]
  })
}

function keyOf(element: Element, keys: Keys): string {
  if (is(element, 'footnoteReference')) return NOTE
  if (is(element, 'drawing')) return `\u0000drawing ${keys.drawing(element)}`
  return `\u0000${serialized(element)}`
}

function textOf(element: Element): string {
  if (is(element, 'tab')) return '\t'
  if (is(element, 'br') || is(element, 'cr')) return '\n'
  return is(element, 'noBreakHyphen') ? '-' : ''
}

const isMark = (run: Element, type: string): boolean =>
  elementsOf(run).some((child) => is(child, 'fldChar') && attribute(child, 'fldCharType') === type)

/** Where the field that begins at a run ends, among its siblings; -1 where it does not. */
function endOfField(siblings: readonly Element[], start: number): number {
  let depth = 0
  for (const [at, sibling] of siblings.entries()) {
    if (at < start) continue
    if (!is(sibling, 'r')) return -1
    if (isMark(sibling, 'begin')) depth += 1
    if (isMark(sibling, 'end')) depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** Page numbers are counted anew by whoever opens the file: they are no change. */
const COUNTED = /^\s*(?:PAGE|PAGEREF|NUMPAGES)\b/

function field(runs: readonly Element[], address: string): Atom {
  const instruction = runs
    .flatMap((run) => descendants(run, 'instrText'))
    .map((one) => one.textContent ?? '')
    .join('')
  const text = runs
    .flatMap((run) => descendants(run, 't'))
    .map((one) => one.textContent ?? '')
    .join('')
  const key = COUNTED.test(instruction) ? '\u0000page' : `${text}\u0000${address}`
  return { key, text, content: { type: 'field', runs } }
}
