import { basename } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { type ComposeOptions, composeBriefing, composePublic, type Sibling } from '../document/compose.ts'
import type { Attachment, DocumentName, ExchangeDocument } from '../document/document.ts'
import type { Language } from '../language/language.ts'
import type { ExchangeRecord, PublicRecord } from '../record/record.ts'
import { fileName, writers } from '../writers/index.ts'
import type { WriteOptions, Written } from '../writers/writer.ts'
import { attachmentsOf } from './attach.ts'
import { sha256 } from './hash.ts'
import type { ProduceOptions, Product } from './product.ts'
import { languagesOf } from './templates.ts'

/** Most pixels to an inch of a picture that is only looked at on a screen: those of one, and half as many again. */
const ON_SCREEN = 144

/** The writers at work on one record, each document made once. */
export class Workshop {
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
      siblings: name === 'summary' ? await this.#siblings(tag) : [],
    }
    return name === 'briefing'
      ? composeBriefing(this.#record, this.#shown, tag, options)
      : composePublic(this.#shown, name, tag, options)
  }

  async #write(document: ExchangeDocument): Promise<Written> {
    const { templates, preview } = this.#options
    const write = await writers[document.name].load()
    const options: WriteOptions = {
      theme: templates.theme,
      preview,
      pageTemplate: templates.page.text,
      ...(this.#options.sketch ? { places: this.#fileOf(document.language.tag), finest: ON_SCREEN } : {}),
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
    const { bytes, messages, placements } = await this.#write({ ...document, attachments })
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
  async #briefingSha256(tag: string): Promise<string> {
    return this.#shown.briefingSha256[tag] ?? (await this.product('briefing', tag)).sha256
  }

  async #siblings(tag: string): Promise<Sibling[]> {
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
      { name: 'briefing', file: fileName('briefing', tag), sha256: await this.#briefingSha256(tag) },
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
    for (const tag of tags) briefing[tag] = await this.#briefingSha256(tag)
    const documents = await this.documents(['press-release', 'summary'], tags)
    return attachmentsOf(this.#record, this.#shown, { briefing, documents })
  }

  documents(names: readonly DocumentName[], tags: readonly string[]): Promise<ExchangeDocument[]> {
    return Promise.all(tags.flatMap((tag) => names.map((name) => this.document(name, tag))))
  }
}
