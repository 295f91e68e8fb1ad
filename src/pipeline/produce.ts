import type { VFileMessage } from 'vfile-message'
import type { DocumentName } from '../document/document.ts'
import { listFacts } from '../document/factlist.ts'
import { releaseState } from '../document/state.ts'
import { hasLanguage, languageFor } from '../language/index.ts'
import type { Language } from '../language/language.ts'
import { publicRecord } from '../record/index.ts'
import type { ExchangeRecord } from '../record/record.ts'
import { disclosureOf } from './disclosure/index.ts'
import { factsFile } from './facts-schema.ts'
import { json } from './json.ts'
import { note } from './note.ts'
import type { Produced, ProduceOptions, Product } from './product.ts'
import type { Templates } from './templates.ts'
import { Workshop } from './workshop.ts'

const ORDER: readonly DocumentName[] = ['press-release', 'briefing', 'summary']

/** Documents that may be made at this moment: before its hour, an embargoed record has only its briefing. */
function allowed(record: ExchangeRecord, options: ProduceOptions, messages: VFileMessage[]): DocumentName[] {
  const wanted = ORDER.filter((name) => options.only.has(name))
  const original = record.editions.get(record.language)
  if (!original) return []
  const state = releaseState(original.facts, options.now)
  if (state.kind !== 'embargoed' || options.preview) return wanted
  if (wanted.some((name) => name !== 'briefing'))
    messages.push(note.embargoed(original, state.until, languageFor('en')))
  return wanted.filter((name) => name === 'briefing')
}

/**
 * Composes and writes the documents of a checked record. Nothing is stored yet. Where something internal got into a
 * public document there are no products, and an error tells what.
 */
export async function produce(record: ExchangeRecord, options: ProduceOptions): Promise<Produced> {
  const shown = publicRecord(record)
  const workshop = new Workshop(record, shown, options)
  const names = allowed(record, options, workshop.messages)
  const tags = [...record.editions.keys()].filter((tag) => options.languages?.has(tag) ?? true)
  const original = record.editions.get(record.language)
  if (original && options.languages && tags.length === 0)
    workshop.messages.push(note.languageAsked(original, options.languages, [...record.editions.keys()]))
  const products: Product[] = []
  for (const tag of tags) {
    const edition = record.editions.get(tag)
    if (edition && !hasLanguage(tag)) workshop.messages.push(note.noLanguageTable(edition, tag))
    for (const name of names) products.push(await workshop.product(name, tag))
  }
  const isSketch = options.sketch === true
  const isWhole = !isSketch || names.length === ORDER.length
  const leaks = isWhole ? await leaksIn(record, products, workshop.languageOf, options.templates) : []
  const documents = await workshop.documents(names, tags)
  const listed = () => factsFile('internal', record, listFacts(record.editions, shown, documents, true, workshop.pages))
  return {
    products: leaks.length > 0 ? [] : products,
    documents,
    // what a sketch has is made of what is asked for alone
    attachments:
      !isSketch && products.some(({ document }) => document === 'summary') ? await workshop.attachments() : [],
    facts: isWhole ? json(listed()) : new Uint8Array(),
    messages: [...workshop.messages, ...leaks],
  }
}

/** Errors for what is internal and stands in finished public documents all the same. */
async function leaksIn(
  record: ExchangeRecord,
  products: readonly Product[],
  languageOf: (tag: string) => Language,
  { publicTexts }: Templates,
): Promise<VFileMessage[]> {
  const shown = products.filter(({ document }) => document !== 'briefing')
  if (shown.length === 0) return []
  const disclosure = disclosureOf(record, { languageOf, templateTexts: publicTexts })
  const leaks = await Promise.all(shown.map(({ file, bytes }) => disclosure.leaksIn({ name: file, bytes })))
  return leaks.flat()
}
