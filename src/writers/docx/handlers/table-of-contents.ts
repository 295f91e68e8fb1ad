import { twips } from '../../../theme/units.ts'
import { type Block, type PageOf, paragraphBlock } from '../block.ts'
import { run } from '../content.ts'
import { FIRST_CONTROL } from '../controls.ts'
import { field, fieldEnd, fieldStart } from '../field.ts'
import type { OutlineEntry } from '../outline.ts'
import type { State } from '../state.ts'
import { element, join, nothing, value, type Xml } from '../xml.ts'

/** Entries past which the third level is left out: a contents should fit a page. */
const MANY = 40

const STYLES = ['TOC1', 'TOC2', 'TOC3'] as const

const tab = element('w:r', {}, element('w:tab'))

/** Room for the number of an entry, by level, in twips. */
const NUMBER_WIDTHS = [440, 560, 700]

/** Where the words of a numbered entry begin, as Word itself writes it: an entry without number has no such stop. */
function numberStop(state: State, { level, number }: OutlineEntry): number | undefined {
  if (number === '' || state.base.headingLevels[level - 1]?.suffix !== 'tab') return undefined
  return twips(state.options.theme.space.indent) * (level - 1) + (NUMBER_WIDTHS[level - 1] ?? 0)
}

function entryXml(state: State, entry: OutlineEntry, page: number): Xml {
  const separate = state.base.headingLevels[entry.level - 1]?.suffix === 'tab'
  return element(
    'w:hyperlink',
    { 'w:anchor': entry.bookmark, 'w:history': 1 },
    entry.number === ''
      ? nothing
      : join([run(state, entry.number), separate ? tab : run(state, needsSpace(state, entry))]),
    run(state, entry.text),
    tab,
    field(`PAGEREF ${entry.bookmark} \\h`, run(state, String(page)), nothing),
  )
}

const needsSpace = (state: State, entry: OutlineEntry): string =>
  state.base.headingLevels[entry.level - 1]?.suffix === 'space' ? ' ' : ''

/** A contents field with all its entries (ECMA-376 part 1 §17.16.5.68), as Word's own gallery makes it. A document has one. */
export function tableOfContents(state: State): readonly Block[] {
  const all = state.outline.entries
  const deepest = all.filter(({ level }) => level <= 3).length > MANY ? 2 : 3
  const entries = all.filter(({ level, text }) => level <= deepest && text !== '')
  if (entries.length === 0 || state.part !== 'document' || state.nested || state.closing.length > 0) return []
  const body = state.bookmarks.pair(state.bookmarks.name('_Body'))
  state.closing.push(body.end)
  state.counters.control += 1
  const properties = element(
    'w:sdtPr',
    {},
    value('w:id', FIRST_CONTROL + state.counters.control),
    element('w:docPartObj', {}, value('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')),
  )
  const start = fieldStart(`TOC \\o "1-${deepest}" \\h \\z \\u \\b ${state.bookmarks.name('_Body')}`, nothing)
  const title = paragraphBlock(
    { style: state.base.style('TOCHeading') },
    run(state, state.document.language.labels.contents),
  )
  const write = (pageOf: PageOf) => ({
    properties,
    paragraphs: [
      title,
      ...entries.map((entry, at) =>
        paragraphBlock(
          { style: state.base.style(STYLES[entry.level - 1] ?? 'TOC3'), tab: numberStop(state, entry) },
          join([
            at === 0 ? start : nothing,
            entryXml(state, entry, pageOf(entry.bookmark)),
            at === entries.length - 1 ? join([fieldEnd(nothing), body.start]) : nothing,
          ]),
        ),
      ),
    ],
  })
  return [{ type: 'contents', entries: entries.length, write }]
}
