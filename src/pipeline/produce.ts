import { basename } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { type ComposeOptions, composeBriefing, composePublic, type Sibling } from '../document/compose.ts'
import type { Attachment, DocumentName, ExchangeDocument } from '../document/document.ts'
import { listFacts } from '../document/factlist.ts'
import { releaseState } from '../document/state.ts'
import { hasLanguage, languageFor } from '../language/index.ts'
import type { Language } from '../language/language.ts'
import { attachedNames, publicRecord, publicSource } from '../record/index.ts'
import type { ExchangeRecord, PublicRecord } from '../record/record.ts'
import { fileName, writers } from '../writers/index.ts'
import type { WriteOptions, Written } from '../writers/writer.ts'
import { disclosureOf } from './disclosure/index.ts'
import { factsFile } from './facts-schema.ts'
import { sha256 } from './hash.ts'
import { json } from './json.ts'
import { note } from './note.ts'
import { languagesOf, type Templates } from './templates.ts'

/** What decides a record's documents beside the record itself. */
export interface ProduceOptions {
  readonly templates: Templates
  /** Name and version of this program. */
  readonly program: string
  readonly site: string | undefined
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  /** Whether embargoed documents are made before their hour, marked as such. */
  readonly preview: boolean
  readonly only: ReadonlySet<DocumentName>
  /** Languages to make; all of the record's when left out. */
  readonly languages: ReadonlySet<string> | undefined
  /**
   * For looking at while somebody writes, never to be stored: only what is asked for is made, so the summary has nothing
   * attached and zeros for the hashes of its siblings, and the page says where in the record its words stand.
   */
  readonly sketch?: boolean
}

/** A finished document. */
export interface Product {
  readonly document: DocumentName
  readonly language: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export interface Produced {
  readonly products: readonly Product[]
  /** What the products were written from. */
  readonly documents: readonly ExchangeDocument[]
  /** What the summaries carry: the public record, its images and facts. Empty where none was made. */
  readonly attachments: readonly Attachment[]
  /** Every fact, for `facts.json`. */
  readonly facts: Uint8Array
  readonly messages: readonly VFileMessage[]
}

/** The writers at work on one record, each document made once. */
class Workshop {
  readonly messages: VFileMessage[] = []
  /** Pages of anchors, by document and language, as far as documents are written. */
  readonly pages = new Map<string, ReadonlyMap<string, number>>()
  readonly #record: ExchangeRecord
  readonly #shown: PublicRecord
  readonly #options: ProduceOptions
  readonly #made = new Map<string, Promise<Product>>()

  constructor(record: ExchangeRecord, shown: PublicRecord, options: ProduceOptions) {
    this.#record = record
    this.#shown = shown
    this.#options = options
    this.languageOf = languagesOf(options.templates)
  }

  readonly languageOf: (tag: string) => Language

  readonly #composed = new Map<string, Promise<ExchangeDocument>>()

  /** The composed document, made at the first call; without attachments. */
  document(name: DocumentName, tag: string): Promise<ExchangeDocument> {
    const file = fileName(name, tag)
    let composed = this.#composed.get(file)
    if (!composed) {
      composed = this.#compose(name, tag)
      this.#composed.set(file, composed)
    }
    return composed
  }

  async #compose(name: DocumentName, tag: string): Promise<ExchangeDocument> {
    const { templates, program, site, now } = this.#options
    const options: ComposeOptions = {
      templates: templates.compiled,
      languageOf: this.languageOf,
      now,
      program,
      site,
      siblings: name === 'summary' ? await this.siblings(tag) : [],
    }
    return name === 'briefing'
      ? composeBriefing(this.#record, this.#shown, tag, options)
      : composePublic(this.#shown, name, tag, options)
  }

  async write(document: ExchangeDocument): Promise<Written> {
    const { templates, preview } = this.#options
    const write = await writers[document.name].load()
    const options: WriteOptions = {
      theme: templates.theme,
      preview,
      pageTemplate: templates.page.text,
      ...(this.#options.sketch ? { places: this.#fileOf(document.language.tag) } : {}),
      ...(templates.logo ? { logo: templates.logo } : {}),
      ...(templates.wordTemplate ? { wordTemplate: templates.wordTemplate } : {}),
    }
    return write(document, options)
  }

  #fileOf(tag: string): string {
    return basename(this.#record.editions.get(tag)?.placeOf('').path ?? '')
  }

  /** The finished document, made at the first call. */
  product(name: DocumentName, tag: string): Promise<Product> {
    const file = fileName(name, tag)
    let made = this.#made.get(file)
    if (!made) {
      made = this.#finish(name, tag, file)
      this.#made.set(file, made)
    }
    return made
  }

  async #finish(name: DocumentName, tag: string, file: string): Promise<Product> {
    const document = await this.document(name, tag)
    const attachments = name === 'summary' && !this.#options.sketch ? await this.attachments() : []
    const { bytes, messages, placements } = await this.write({ ...document, attachments })
    this.pages.set(
      `${name}.${tag}`,
      new Map(placements.flatMap(({ id, page }) => (page === undefined ? [] : [[id, page]]))),
    )
    const path = this.#record.editions.get(tag)?.placeOf('').path
    for (const message of messages) {
      if (path) message.file ||= path
      this.messages.push(message)
    }
    return { document: name, language: tag, file, bytes, sha256: sha256(bytes) }
  }

  /** SHA-256 of a language's briefing; of the full record's when this record is a public one. */
  async briefingSha256(tag: string): Promise<string> {
    return this.#shown.briefingSha256[tag] ?? (await this.product('briefing', tag)).sha256
  }

  async siblings(tag: string): Promise<Sibling[]> {
    if (this.#options.sketch) {
      const names = ['press-release', 'briefing'] as const
      return names.map((name) => ({ name, file: fileName(name, tag), sha256: '0'.repeat(64) }))
    }
    return [
      {
        name: 'press-release',
        file: fileName('press-release', tag),
        sha256: (await this.product('press-release', tag)).sha256,
      },
      { name: 'briefing', file: fileName('briefing', tag), sha256: await this.briefingSha256(tag) },
    ]
  }

  #attachments: Promise<Attachment[]> | undefined

  attachments(): Promise<Attachment[]> {
    this.#attachments ??= this.#attach()
    return this.#attachments
  }

  async #attach(): Promise<Attachment[]> {
    const tags = [...this.#record.editions.keys()]
    const briefing: Record<string, string> = {}
    for (const tag of tags) briefing[tag] = await this.briefingSha256(tag)
    const texts = publicSource(this.#record, { sha256: this.#shown.sha256, briefing })
    const encoder = new TextEncoder()
    const names = attachedNames(this.#shown.media.keys())
    return [
      ...texts.map(
        ({ name, text }): Attachment => ({
          name,
          bytes: encoder.encode(text),
          mediaType: 'text/markdown',
          relationship: 'Source',
          description: 'Public record that this document was made from',
        }),
      ),
      ...[...this.#shown.media.values()].map(
        ({ name, bytes, mediaType }): Attachment => ({
          name: names.get(name) ?? name,
          bytes,
          mediaType,
          relationship: 'Source',
          description: `Image of the record, without metadata: ${name}`,
        }),
      ),
      {
        name: 'facts.json',
        bytes: json(
          factsFile(
            'public',
            this.#shown,
            listFacts(
              this.#shown.editions,
              this.#shown,
              await this.documents(['press-release', 'summary'], tags),
              false,
            ),
          ),
        ),
        mediaType: 'application/json',
        relationship: 'Data',
        description: 'Public facts of the record and how the documents print them',
      },
    ]
  }

  documents(names: readonly DocumentName[], tags: readonly string[]): Promise<ExchangeDocument[]> {
    return Promise.all(tags.flatMap((tag) => names.map((name) => this.document(name, tag))))
  }
}

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
  const products: Product[] = []
  for (const tag of tags) {
    const edition = record.editions.get(tag)
    if (edition && !hasLanguage(tag)) workshop.messages.push(note.noLanguageTable(edition, tag))
    for (const name of names) products.push(await workshop.product(name, tag))
  }
  const leaks = await leaksIn(record, products, workshop.languageOf, options.templates)
  const documents = await workshop.documents(names, tags)
  // what a sketch has is made of what is asked for alone
  const isWhole = options.sketch !== true
  const facts = json(factsFile('internal', record, listFacts(record.editions, shown, documents, true, workshop.pages)))
  return {
    products: leaks.length > 0 ? [] : products,
    documents,
    attachments: isWhole && products.some(({ document }) => document === 'summary') ? await workshop.attachments() : [],
    facts,
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
