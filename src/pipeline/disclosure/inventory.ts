import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'
import type { Position } from 'unist'
import { leavesOf } from '../../document/leaves.ts'
import { wording } from '../../document/meta.ts'
import type { DocumentNode } from '../../document/nodes.ts'
import type { Language } from '../../language/language.ts'
import type { FieldKind } from '../../record/fields.ts'
import type { Edition, ExchangeRecord } from '../../record/record.ts'
import type { Facts } from '../../record/schema.ts'
import { commentsOf } from './comments.ts'
import type { Secret } from './secret.ts'

/*
 * What of a record is internal is worked out here from the full record and from nothing else: not from the public view
 * that the documents are made of, which is what is being checked.
 */

/** Every text of a record, told apart. */
export interface Inventory {
  readonly secrets: readonly Secret[]
  /** Texts that anyone may read. */
  readonly open: readonly string[]
  /** Files of photos that internal text alone shows. */
  readonly photos: ReadonlySet<string>
}

type AnyNode = Nodes | RootContent | DocumentNode

/** Values that say nothing by themselves: one of a closed list, or a setting. */
const PLAIN: ReadonlySet<FieldKind> = new Set(['code', 'status', 'level', 'flag', 'number', 'timezone', 'language'])

export function inventoryOf(record: ExchangeRecord, languageOf: (tag: string) => Language): Inventory {
  const secrets: Secret[] = []
  const open: string[] = [record.sha256, record.id]
  const languages = [...record.editions.keys()].map(languageOf)
  const photos: Photos = { open: new Set(), secret: new Set() }
  for (const edition of record.editions.values()) {
    bodyTexts(edition, languageOf(edition.language), secrets, open, photos)
  }
  const internal = new Set([...photos.secret].filter((file) => !photos.open.has(file)))
  for (const edition of record.editions.values()) {
    for (const { pointer, kind, value } of leavesOf(edition.facts)) {
      const texts = kind === 'date' || kind === 'instant' ? [value, ...datesOf(value, languages)] : [value]
      const isHidden = [...internal].some((file) => pointer.startsWith(`media.${file}.`))
      if (!isHidden && !isInternal(pointer, edition.facts)) open.push(...texts)
      else if (!PLAIN.has(kind)) {
        const place = edition.placeOf(pointer)
        secrets.push(...texts.map((text) => ({ text, what: pointer, place })))
      }
    }
  }
  for (const source of record.sources) secrets.push(...commentsOf(source))
  return { secrets: [...new Map(secrets.map((secret) => [secret.text, secret])).values()], open, photos: internal }
}

/** Whether a fact is for the leadership alone, by the format's own words. */
function isInternal(pointer: string, facts: Facts): boolean {
  const [head, entry, field] = pointer.split('.')
  if (head === 'briefing' || head === 'approvals') return true
  if (head === 'quotes') return field === 'approved'
  return head === 'actions' && facts.actions?.find(({ id }) => id === entry)?.public !== true
}

function datesOf(value: string, languages: readonly Language[]): string[] {
  return languages.map((language) => language.date(value))
}

/** Blocks whose words are read as one. */
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code'])

/** Files of the images in texts that anyone may read, and in those for the leadership. */
interface Photos {
  readonly open: Set<string>
  readonly secret: Set<string>
}

function bodyTexts(edition: Edition, language: Language, secrets: Secret[], open: string[], photos: Photos): void {
  const { path } = edition.placeOf('')
  const { headline, sections, footnotes } = edition.body
  const cited = new Set<string>()
  const start = { line: 1, column: 1 }
  const walk = (node: AnyNode, secret: boolean, nearest: Position): void => {
    const position = node.position ?? nearest
    if (node.type === 'footnoteReference' && !secret) cited.add(node.identifier)
    if (node.type === 'image') photos[secret ? 'secret' : 'open'].add(node.url)
    if (TEXT_BLOCKS.has(node.type)) {
      for (const text of textsOf(node as RootContent, edition, language)) {
        if (secret) secrets.push({ text, what: ':::internal', place: { path, position } })
        else open.push(text)
      }
    }
    if ('children' in node) {
      for (const child of node.children) walk(child, secret || node.type === 'internal', position)
    }
  }
  const at = headline.position ?? { start, end: start }
  walk(headline, false, at)
  for (const { heading, children } of sections) {
    walk(heading, false, at)
    for (const child of children) walk(child, child.type === 'internal', child.position ?? at)
  }
  walkFootnotes(footnotes, cited, (note, secret) => walk(note, secret, at))
}

/** Footnotes that only internal text leads to are internal themselves. */
function walkFootnotes(
  footnotes: readonly FootnoteDefinition[],
  cited: ReadonlySet<string>,
  walk: (note: FootnoteDefinition, secret: boolean) => void,
): void {
  const waiting = new Set(footnotes)
  for (let before = -1; waiting.size !== before; ) {
    before = waiting.size
    for (const note of waiting) {
      if (!cited.has(note.identifier)) continue
      waiting.delete(note)
      walk(note, false)
    }
  }
  for (const note of waiting) walk(note, true)
}

/** A block's words with its references worded, and the runs between them. */
function textsOf(block: RootContent, edition: Edition, language: Language): string[] {
  if (block.type === 'code') return [block.value]
  const runs = runsOf(block)
  return runs.length > 1 ? [wording([block], edition, language), ...runs] : runs
}

function runsOf(block: RootContent): string[] {
  const runs = ['']
  const collect = (node: AnyNode): void => {
    if (node.type === 'reference' || node.type === 'footnoteReference' || node.type === 'break') runs.push('')
    else if ('children' in node) for (const child of node.children) collect(child)
    else if ('value' in node) runs.push((runs.pop() ?? '') + node.value)
  }
  collect(block)
  return runs.filter((run) => run.trim() !== '')
}
