import { align, shared } from '../align.ts'
import type { Segment } from '../changes.ts'
import { words } from '../words.ts'
import type { Context } from './context.ts'
import { keepLastMark, paragraphText } from './paragraph.ts'
import { childOf, childValue, create, descendants, type Element, elementsOf, is, refill, serialized } from './xml.ts'

const rowsOf = (table: Element): Element[] => elementsOf(table).filter((child) => is(child, 'tr'))
const cellsOf = (row: Element): Element[] => elementsOf(row).filter((child) => is(child, 'tc'))
const columnsOf = (table: Element): number => descendants(table, 'gridCol').length

/** Tables of one style with as many columns are rather versions of one another than not. */
export function tableLikeness(old: Element, now: Element, like: number): number {
  return columnsOf(old) === columnsOf(now) ? 0.4 + 0.6 * like : 0
}

/** Compares two tables row by row. */
export function changedTable(context: Context, old: Element, now: Element): Element {
  const described = new Map<Element, { readonly texts: readonly string[]; readonly words: readonly string[] }>()
  const describe = (row: Element) => {
    let known = described.get(row)
    if (!known) {
      const texts = cellTexts(context, row)
      known = { texts, words: words(texts.join(' '), context.now.language) }
      described.set(row, known)
    }
    return known
  }
  const pairs = align(rowsOf(old), rowsOf(now), {
    key: (row) => `${shapeOf(row)} ${JSON.stringify(describe(row).texts)}`,
    likeness(before, after) {
      if (shapeOf(before) !== shapeOf(after)) return 0
      const [a, b] = [describe(before), describe(after)]
      const named = a.texts.length > 1 && a.texts[0] === b.texts[0] && a.texts[0] !== '' ? 0.4 : 0
      return Math.min(1, named + shared(a.words, b.words))
    },
  })
  const rows = pairs.map(({ old: before, new: after }) => {
    if (before && after) return changedRow(context, before, after)
    if (after) return insertedRow(context, after)
    return deletedRow(context, now, before as Element)
  })
  refill(now, [...elementsOf(now).filter((child) => !is(child, 'tr')), ...rows])
  return now
}

/** A new table, all its rows marked as inserted. */
export function insertedTable(context: Context, now: Element): Element {
  for (const row of rowsOf(now)) insertedRow(context, row)
  return now
}

/** An old table as it stands in the new document, all its rows marked as deleted. */
export function deletedTable(context: Context, near: Element, old: Element): Element {
  const head = elementsOf(old).filter((child) => is(child, 'tblPr') || is(child, 'tblGrid'))
  return create(near, 'tbl', {}, [
    ...head.map((child) => context.transplant.copy(child)),
    ...rowsOf(old).map((row) => deletedRow(context, near, row)),
  ])
}

function changedRow(context: Context, old: Element, now: Element): Element {
  const cells = cellsOf(old)
  for (const [at, cell] of cellsOf(now).entries()) {
    const before = cells[at]
    if (before) context.flow.compare(context, before, cell)
  }
  return now
}

function insertedRow(context: Context, now: Element): Element {
  tell(context, now, 'inserted')
  context.changes.muted(() => {
    for (const cell of cellsOf(now)) context.flow.insert(context, cell)
  })
  context.revisions.row(now, 'inserted')
  return now
}

function deletedRow(context: Context, near: Element, old: Element): Element {
  tell(context, old, 'deleted')
  const row = create(near, 'tr')
  for (const child of elementsOf(old)) {
    if (is(child, 'tc')) row.appendChild(context.changes.muted(() => deletedCell(context, near, child)))
    else if (is(child, 'trPr') || is(child, 'tblPrEx')) row.appendChild(context.transplant.copy(child))
  }
  context.revisions.row(row, 'deleted')
  return row
}

function deletedCell(context: Context, near: Element, old: Element): Element {
  const properties = childOf(old, 'tcPr')
  const cell = create(near, 'tc', {}, properties ? [context.transplant.copy(properties)] : [])
  for (const block of context.flow.deleted(context, near, old)) cell.appendChild(block)
  keepLastMark(cell)
  return cell
}

function tell(context: Context, row: Element, type: 'inserted' | 'deleted'): void {
  const text = cellTexts(context, row).join(' | ')
  const segment: Segment = { type, text }
  context.changes.add(type, [segment])
}

const cellTexts = (context: Context, row: Element): string[] =>
  cellsOf(row).map((cell) =>
    descendants(cell, 'p')
      .map((paragraph) => paragraphText(paragraph, context.now))
      .join('\n'),
  )

/** Rows with other cells, or of which one is a header, are not versions of one another. */
function shapeOf(row: Element): string {
  const cells = cellsOf(row).map((cell) => {
    const properties = childOf(cell, 'tcPr')
    const merge = childOf(properties, 'vMerge')
    return `${childValue(properties, 'gridSpan') ?? 1}${merge ? serialized(merge) : ''}`
  })
  return `${childOf(childOf(row, 'trPr'), 'tblHeader') ? 'head' : ''}${cells.join(' ')}`
}
