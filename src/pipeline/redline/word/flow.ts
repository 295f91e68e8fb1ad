import { align, type Pair, shared } from '../align.ts'
import { words } from '../words.ts'
import type { Keys } from './atoms.ts'
import type { Context, Flow } from './context.ts'
import {
  apart,
  changedParagraph,
  deletedParagraph,
  insertedParagraph,
  keepLastMark,
  paragraphText,
} from './paragraph.ts'
import { changedTable, deletedTable, insertedTable, tableLikeness } from './table.ts'
import { childOf, childValue, descendants, type Element, elementsOf, is, refill } from './xml.ts'

/** How many paragraphs at the start and the end of a flow are versions of one another whatever they say. */
interface Pins {
  readonly start: number
  readonly end: number
}

/** A cell, a note and a document end with a paragraph whose mark can neither come nor go. */
const LAST: Pins = { start: 0, end: 1 }

/** A list of contents is a field that begins in its first entry, after the title, and ends in its last. */
const CONTENTS: Pins = { start: 2, end: 1 }

const isBlock = (element: Element): boolean => is(element, 'p') || is(element, 'tbl') || is(element, 'sdt')

/** Compares what two elements hold, paragraph by paragraph and table by table; `now` then has the outcome. */
function compare(context: Context, old: Element, now: Element, pins: Pins = LAST): void {
  const olds = elementsOf(old).filter(isBlock)
  const all = elementsOf(now)
  const news = all.filter(isBlock)
  const merged = pinned(olds, news, pins, (some, others) => align(some, others, alignmentOf(context)))
  // what is no block (bookmarks, cell and section properties) stays where it stands among the new blocks
  const stays = new Map<Element | undefined, Element[]>()
  let waiting: Element[] = []
  for (const element of all) {
    if (!isBlock(element)) waiting.push(element)
    else if (waiting.length > 0) {
      stays.set(element, waiting)
      waiting = []
    }
  }
  const result: Element[] = []
  for (const pair of merged) {
    if (pair.new) result.push(...(stays.get(pair.new) ?? []))
    result.push(...compared(context, now, pair))
  }
  refill(now, separated(context, now, [...result, ...waiting]))
}

/** Everything that an element holds, as inserted. */
function insert(context: Context, now: Element): void {
  refill(
    now,
    elementsOf(now).flatMap((element) => (isBlock(element) ? compared(context, now, { new: element }) : [element])),
  )
  keepLastMark(now)
}

/** Everything that an old element holds, as deleted, to stand in `near`. */
const deletedBlocks = (context: Context, near: Element, old: Element): Element[] =>
  elementsOf(old)
    .filter(isBlock)
    .flatMap((element) => compared(context, near, { old: element }))

function compared(context: Context, near: Element, pair: Pair<Element>): Element[] {
  const { old, new: now } = pair
  if (now && is(now, 'p')) tellHeading(context, now)
  if (old && now) return [changed(context, old, now)]
  if (now) return [inserted(context, now)]
  return old ? deleted(context, near, old) : []
}

function changed(context: Context, old: Element, now: Element): Element {
  if (is(now, 'p')) return changedParagraph(context, old, now)
  if (is(now, 'tbl')) return changedTable(context, old, now)
  const [before, after] = [childOf(old, 'sdtContent'), childOf(now, 'sdtContent')]
  if (before && after) context.changes.muted(() => compare(context, before, after, CONTENTS))
  return now
}

function inserted(context: Context, now: Element): Element {
  if (is(now, 'p')) return insertedParagraph(context, now)
  if (is(now, 'tbl')) return insertedTable(context, now)
  for (const paragraph of descendants(now, 'p')) context.changes.muted(() => insertedParagraph(context, paragraph))
  return now
}

function deleted(context: Context, near: Element, old: Element): Element[] {
  if (is(old, 'p')) return [deletedParagraph(context, near, old)]
  if (is(old, 'tbl')) return [deletedTable(context, near, old)]
  return context.changes.muted(() => descendants(old, 'p').map((one) => deletedParagraph(context, near, one)))
}

/** Compares, marks as inserted and marks as deleted what cells, notes and documents hold. */
export const flow: Flow = { compare: (context, old, now) => compare(context, old, now), insert, deleted: deletedBlocks }

/** Pairs the ends first and aligns what is between them. */
function pinned(
  olds: readonly Element[],
  news: readonly Element[],
  pins: Pins,
  between: (olds: readonly Element[], news: readonly Element[]) => Pair<Element>[],
): Pair<Element>[] {
  const both = (o: number, n: number): Pair<Element> | undefined => {
    const [old, now] = [olds[o], news[n]]
    return old && now && is(old, 'p') && is(now, 'p') ? { old, new: now } : undefined
  }
  const short = Math.min(olds.length, news.length)
  let end = 0
  while (end < Math.min(pins.end, short) && both(olds.length - 1 - end, news.length - 1 - end)) end += 1
  let start = 0
  while (start < Math.min(pins.start, short - end) && both(start, start)) start += 1
  const pairs = (from: number, count: number, shift: number) =>
    Array.from({ length: count }, (_, at) => both(from + at, from + at + shift) ?? {})
  return [
    ...pairs(0, start, 0),
    ...between(olds.slice(start, olds.length - end), news.slice(start, news.length - end)),
    ...pairs(olds.length - end, end, news.length - olds.length),
  ]
}

function alignmentOf(context: Context) {
  const described = new Map<Element, { readonly key: string; readonly words: readonly string[] }>()
  const describe = (element: Element) => {
    let known = described.get(element)
    if (!known) {
      const text = textOf(element, context.now)
      known = { key: `${element.localName} ${styleOf(element)} ${text}`, words: words(text, context.now.language) }
      described.set(element, known)
    }
    return known
  }
  return {
    key: (element: Element) => describe(element).key,
    likeness(old: Element, now: Element) {
      if (old.localName !== now.localName || styleOf(old) !== styleOf(now)) return 0
      if (is(now, 'sdt')) return 1
      const like = shared(describe(old).words, describe(now).words)
      return is(now, 'tbl') ? tableLikeness(old, now, like) : like
    },
  }
}

const textOf = (element: Element, keys: Keys): string =>
  is(element, 'p')
    ? paragraphText(element, keys)
    : descendants(element, 'p')
        .map((paragraph) => paragraphText(paragraph, keys))
        .join('\n')

function styleOf(element: Element): string {
  if (is(element, 'p')) return childValue(childOf(element, 'pPr'), 'pStyle') ?? ''
  return childValue(childOf(element, 'tblPr'), 'tblStyle') ?? ''
}

function tellHeading(context: Context, paragraph: Element): void {
  if (!/heading|^title$/i.test(styleOf(paragraph))) return
  const text = paragraphText(paragraph, context.now).trim()
  if (text !== '') context.changes.heading = text
}

/** Word joins tables that touch: between one that goes and one that comes there must be something. */
function separated(context: Context, near: Element, elements: readonly Element[]): Element[] {
  const result: Element[] = []
  let afterTable = false
  for (const element of elements) {
    if (is(element, 'tbl') && afterTable) result.push(apart(context, near))
    if (isBlock(element)) afterTable = is(element, 'tbl')
    result.push(element)
  }
  return result
}
