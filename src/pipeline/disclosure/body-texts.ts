import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'
import type { Position } from 'unist'
import { wording } from '../../document/meta.ts'
import type { DocumentNode } from '../../document/nodes.ts'
import type { Language } from '../../language/language.ts'
import type { Edition } from '../../record/record.ts'
import type { Secret } from './secret.ts'

type AnyNode = Nodes | RootContent | DocumentNode

/** Blocks whose words are read as one. */
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code'])

/** Files of the images in texts that anyone may read, and in those for the leadership. */
export interface Photos {
  readonly open: Set<string>
  readonly secret: Set<string>
}

/** Of one word are too many. */
const SEVERAL_WORDS = /\S\s+\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}/u

/** Tells the texts of an edition's body apart: those for the leadership go to `secrets`, those for anyone to `open`. */
export function bodyTexts(
  edition: Edition,
  language: Language,
  { secrets, open, names }: { secrets: Secret[]; open: string[]; names: string[] },
  photos: Photos,
): void {
  const { path } = edition.placeOf('')
  const { headline, sections, footnotes } = edition.body
  const cited = new Set<string>()
  const start = { line: 1, column: 1 }
  const walk = (node: AnyNode, secret: boolean, nearest: Position): void => {
    const position = node.position ?? nearest
    if (node.type === 'footnoteReference' && !secret) {
      cited.add(node.identifier)
      open.push(node.identifier)
    }
    if (node.type === 'image') photos[secret ? 'secret' : 'open'].add(node.url)
    if (node.type === 'link' && !secret) open.push(node.url)
    if (TEXT_BLOCKS.has(node.type)) {
      const texts = textsOf(node as RootContent, edition, language)
      if (secret) secrets.push(...texts.map((text) => ({ text, what: ':::internal', place: { path, position } })))
      else {
        open.push(...texts)
        names.push(...texts.filter((text) => texts.length === 1 && SEVERAL_WORDS.test(text)))
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
  // twice: what is mentioned again is worded otherwise
  return runs.length > 1 ? [wording([block, block], edition, language), ...runs] : runs
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
