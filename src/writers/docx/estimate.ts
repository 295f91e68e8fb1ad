import type { Block, PageKind } from './block.ts'
import { textLength } from './measure.ts'
import { type Page, textHeight, textWidth, turned } from './page.ts'
import type { Metrics } from './styles/metrics.ts'
import type { Xml } from './xml.ts'

/** Pages of a text that nobody has laid out: of each bookmark that the contents lead to, and of the whole. */
export interface Estimate {
  readonly pages: number
  readonly pageOf: ReadonlyMap<string, number>
}

/** A line's last word seldom ends at the margin. */
const RAGGED = 1.05
const ENGLISH_METRIC_UNITS_IN_TWIP = 635

const textOf = (content: Xml): string =>
  content
    .replace(/<w:instrText.*?<\/w:instrText>/g, '')
    .replace(/<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')

/**
 * Where pages are likely to end, from line heights and widths of letters. Good enough for a contents that Word will
 * correct when it is asked to: headings stay with what follows, rows of tables are not divided.
 */
export function estimate(blocks: readonly Block[], page: Page, metrics: ReadonlyMap<string, Metrics>): Estimate {
  const pageOf = new Map<string, number>()
  const kinds = { portrait: page, landscape: turned(page) }
  let kind: PageKind = 'portrait'
  let pages = 1
  let used = 0
  let held = 0
  let waiting: string[] = []
  const room = (): number => textHeight(kinds[kind])
  const place = (height: number, keep: boolean): void => {
    if (used + held + height > room() && used > 0) {
      pages += 1
      used = 0
    }
    if (keep) {
      held += height
      return
    }
    for (const target of waiting) pageOf.set(target, pages)
    waiting = []
    used += held + height
    held = 0
    while (used > room()) {
      pages += 1
      used -= room()
    }
  }
  const freshPage = (): void => {
    place(0, false)
    if (used > 0) pages += 1
    used = 0
  }
  for (const block of blocks) {
    if (block.type === 'section' || block.type === 'page-break') {
      freshPage()
      if (block.type === 'section') kind = block.page
    } else if (block.type === 'table') for (const row of block.rows) place(row, false)
    else if (block.type === 'contents') {
      const { line = 0, before = 0 } = metrics.get('TOC1') ?? {}
      place((line + before * 0.6) * (block.entries + 2), false)
    } else {
      const { style, keepNext, heading, target } = block.properties
      const { size = 10, line = 300, before = 0, after = 0, indent = 0 } = metrics.get(style) ?? {}
      const picture = /<wp:extent cx="\d+" cy="(\d+)"/.exec(block.content)
      const width = Math.max(1, textWidth(kinds[kind]) - indent)
      const lines = textOf(block.content)
        .split('\n')
        .reduce((sum, text) => sum + Math.max(1, Math.ceil((textLength(text, size) * RAGGED) / width)), 0)
      if (target) waiting.push(target)
      const height = picture ? Number(picture[1]) / ENGLISH_METRIC_UNITS_IN_TWIP : lines * line
      place(before + height + after, (heading || keepNext || picture !== null) === true)
    }
  }
  place(0, false)
  return { pages, pageOf }
}
