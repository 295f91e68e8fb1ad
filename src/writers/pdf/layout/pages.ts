import { splitRows } from './rows.ts'
import type { RowsSlab, Slab } from './slab.ts'

/** A slab at its height on a page, in points from the top of the text area. */
export interface Placed {
  readonly slab: Slab
  readonly y: number
  /** Whether it repeats what an earlier page has. */
  readonly repeated: boolean
}

export interface Page {
  readonly body: readonly Placed[]
  readonly notes: readonly Placed[]
  /** Height of the line above the notes; undefined without notes. */
  readonly noteRule: number | undefined
}

/** Between text and notes, half of it above their line, in points. */
const NOTE_GAP = 14
/** Part of a page that notes carried over may take. */
const NOTE_SHARE = 0.6
/** A row is cut when it is higher than this part of the page, or would leave more of it blank. */
const CUT = 0.28
/** Least room in which a part of a row is left, in points. */
const LEAST = 44

/**
 * Divides slabs into pages of a height, in points. Headings stay with what follows, paragraphs leave no single lines, rows of
 * tables are cut where they are higher than what is left, and footnotes stand on the page of their marks; one too long for it goes on
 * on the next. Linear in the number of slabs.
 */
export function pagesOf(slabs: readonly Slab[], notes: ReadonlyMap<string, readonly Slab[]>, height: number): Page[] {
  const rest = slabs.toReversed()
  const pages: Page[] = []
  const shown = new Set<string>()
  let carried: readonly Slab[] = []
  while (rest.length > 0 || carried.length > 0) {
    const page = fillPage(rest, carried, shown, notes, height)
    carried = page.carried
    pages.push(page.page)
  }
  if (pages.length === 0) pages.push({ body: [], notes: [], noteRule: undefined })
  return pages
}

interface Filled {
  readonly page: Page
  readonly carried: readonly Slab[]
}

/** Takes from the end of `rest` what one page holds. */
function fillPage(
  rest: Slab[],
  carried: readonly Slab[],
  shown: Set<string>,
  notes: ReadonlyMap<string, readonly Slab[]>,
  height: number,
): Filled {
  const placed: Placed[] = []
  const carriedHeight = carried.length > 0 ? Math.min(spacedHeight(carried) + NOTE_GAP, height * NOTE_SHARE) : 0
  const notesOf = (list: readonly Slab[]) => marksOf(list, notes, shown)
  const noteHeight = (list: readonly Slab[]) => {
    const ids = notesOf(list)
    if (ids.length === 0) return carriedHeight
    const own = ids.reduce((sum, id) => sum + spacedHeight(notes.get(id) ?? []), 0)
    return carriedHeight + own + (carriedHeight > 0 ? 0 : NOTE_GAP)
  }
  const marked: Slab[] = []
  let y = 0
  let reserved = carriedHeight
  const place = (slab: Slab, repeated: boolean) => {
    const top = y + (placed.length === 0 ? paddingTop(slab) : slab.before)
    placed.push({ slab, y: top, repeated })
    y = top + slab.height
    if (repeated || slab.notes.length === 0) return
    marked.push(slab)
    reserved = noteHeight(marked)
  }
  for (let slab = rest.at(-1); slab !== undefined; slab = rest.at(-1)) {
    if (placed.length > 0 && slab.breakBefore === 'always') break
    const repeat = placed.length === 0 && slab.type === 'rows' ? slab.repeat : undefined
    const top = (placed.length === 0 ? paddingTop(slab) : y + slab.before) + (repeat?.height ?? 0)
    const wanted = slab.notes.length > 0 ? noteHeight([...marked, slab]) : reserved
    const room = height - top - paddingBottom(slab)
    if (slab.height <= room - wanted + 0.01) {
      rest.pop()
      if (repeat) place(repeat, true)
      place(slab, false)
      continue
    }
    const cut = slab.type === 'rows' ? cutOf(slab, room - reserved, height, placed.length === 0) : undefined
    if (cut) {
      rest.pop()
      if (repeat) place(repeat, true)
      place(cut[0], false)
      rest.push(cut[1])
      break
    }
    if (placed.length === 0) {
      rest.pop()
      if (repeat) place(repeat, true)
      place(slab, false)
      continue
    }
    retreat(rest, placed, slab)
    break
  }
  const kept = placed.filter(({ repeated }) => !repeated).map(({ slab }) => slab)
  const bottom = placed.reduce((low, { slab, y: top }) => Math.max(low, top + slab.height + paddingBottom(slab)), 0)
  const ids = notesOf(kept)
  for (const id of ids) shown.add(id)
  return withNotes(placed, [...carried, ...ids.flatMap((id) => notes.get(id) ?? [])], bottom, height)
}

/** Parts of rows that don't fit in `room`; undefined where they had better move to the next page whole. */
function cutOf(
  slab: RowsSlab,
  room: number,
  height: number,
  alone: boolean,
): readonly [RowsSlab, RowsSlab] | undefined {
  if (!alone && (slab.header || slab.look.whole || room < LEAST || slab.height < height * CUT)) return undefined
  return splitRows(slab, room)
}

/** Gives back slabs down to the last place where a page may end. */
function retreat(rest: Slab[], placed: Placed[], next: Slab): void {
  if (next.breakBefore === 'allowed') return
  const first = placed.findIndex(({ repeated }) => !repeated)
  const at = placed.findLastIndex(({ slab }, i) => i > first && slab.breakBefore === 'allowed')
  if (at <= first) return
  for (const { slab } of placed.splice(at).reverse()) rest.push(slab)
}

/** A page that begins within a frame has its padding all the same. */
const paddingTop = (slab: Slab) =>
  slab.type === 'gap' ? 0 : slab.frames.reduce((sum, { frame }) => sum + frame.padding.top, 0)

const paddingBottom = (slab: Slab) =>
  slab.type === 'gap' ? 0 : slab.frames.reduce((sum, { frame }) => sum + frame.padding.bottom, 0)

function withNotes(body: readonly Placed[], slabs: readonly Slab[], bottom: number, height: number): Filled {
  if (slabs.length === 0) return { page: { body, notes: [], noteRule: undefined }, carried: [] }
  const room = height - NOTE_GAP - bottom
  let count = 0
  let used = 0
  for (const [i, slab] of slabs.entries()) {
    const wanted = (i === 0 ? 0 : slab.before) + slab.height
    if (used + wanted > room + 0.01 && !(body.length === 0 && i === 0)) break
    used += wanted
    count++
  }
  if (count === 0) return { page: { body, notes: [], noteRule: undefined }, carried: slabs }
  let y = height - used
  const notes = slabs.slice(0, count).map((slab, i): Placed => {
    const top = y + (i === 0 ? 0 : slab.before)
    y = top + slab.height
    return { slab, y: top, repeated: false }
  })
  return { page: { body, notes, noteRule: height - used - NOTE_GAP / 2 }, carried: slabs.slice(count) }
}

const spacedHeight = (slabs: readonly Slab[]) => slabs.reduce((sum, { before, height }) => sum + before + height, 0)

/** Notes whose marks stand in slabs, and those whose marks stand in these notes, that no page has shown yet. */
function marksOf(
  slabs: readonly Slab[],
  notes: ReadonlyMap<string, readonly Slab[]>,
  shown: ReadonlySet<string>,
): string[] {
  const found = new Set<string>()
  const look = (slab: Slab) => {
    for (const id of slab.notes) {
      if (found.has(id) || shown.has(id)) continue
      found.add(id)
      for (const inner of notes.get(id) ?? []) look(inner)
    }
  }
  for (const slab of slabs) look(slab)
  return [...found]
}
