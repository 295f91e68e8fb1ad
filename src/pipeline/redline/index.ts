import type { VFileMessage } from 'vfile-message'
import type { Edition, ExchangeRecord } from '../../record/record.ts'
import { write } from '../../writers/docx/index.ts'
import { produce } from '../produce.ts'
import { languagesOf, type Templates } from '../templates.ts'
import type { TextChange } from './changes.ts'
import { changedFacts, type FactChange } from './facts.ts'
import { frontOf } from './front.ts'
import { compareWord } from './word/compare.ts'

export interface RedlineOptions {
  readonly templates: Templates
  /** Name and version of this program. */
  readonly program: string
  /** The clock, in milliseconds since 1970-01-01T00:00Z: also the moment of the changes. */
  readonly now: number
  /** Language to compare; both versions have it. */
  readonly language: string
  /** Who the changes are by. */
  readonly author: string
}

export interface Redline {
  readonly old: ExchangeRecord
  readonly now: ExchangeRecord
  readonly language: string
  readonly facts: readonly FactChange[]
  /** Changes of the briefing's text, in its order. */
  readonly text: readonly TextChange[]
  /** The Word document. */
  readonly bytes: Uint8Array
  readonly messages: readonly VFileMessage[]
}

/**
 * Compares the briefings of two versions of a record: a Word document that is the newer one with tracked changes, and
 * opens with the changed facts. The same records and options give the same bytes.
 */
export async function redline(old: ExchangeRecord, now: ExchangeRecord, options: RedlineOptions): Promise<Redline> {
  const { templates, language: tag } = options
  const language = languagesOf(templates)(tag)
  const [before, after] = [await briefing(old, options), await briefing(now, options)]
  const facts = changedFacts({ edition: editionOf(old, tag), language }, { edition: editionOf(now, tag), language })
  const front = await write(frontOf(after.document, old, now, facts), {
    theme: templates.theme,
    preview: false,
    pageTemplate: '',
    ...(templates.wordTemplate ? { wordTemplate: templates.wordTemplate } : {}),
  })
  const { bytes, changes } = compareWord(before.bytes, after.bytes, {
    language: tag,
    author: options.author,
    date: new Date(options.now).toISOString().replace(/\.\d+Z$/, 'Z'),
    front: front.bytes,
  })
  return { old, now, language: tag, facts, text: changes, bytes, messages: [...before.messages, ...after.messages] }
}

async function briefing(record: ExchangeRecord, { templates, program, now, language }: RedlineOptions) {
  const { products, documents, messages } = await produce(record, {
    templates,
    program,
    now,
    site: undefined,
    preview: false,
    only: new Set(['briefing'] as const),
    languages: new Set([language]),
  })
  const [product] = products
  const [document] = documents
  if (!product || !document) throw new Error(`Expected a briefing in ${language}`)
  return { bytes: product.bytes, document, messages }
}

function editionOf(record: ExchangeRecord, tag: string): Edition {
  const edition = record.editions.get(tag)
  if (!edition)
    throw new RangeError(`Unexpected language \`${tag}\`, expected one of ${[...record.editions.keys()].join(', ')}`)
  return edition
}
