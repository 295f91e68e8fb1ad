import type { Root, RootContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Edition, ExchangeRecord, PublicFacts, PublicRecord } from '../record/record.ts'
import { anchorHeadings, anchorsOf, prefixAnchors } from './anchors.ts'
import type { RenderContext } from './context.ts'
import { copied } from './copy.ts'
import { glossaryOf, partiesOf, presentationsOf, titlesOf, topRisk } from './derived.ts'
import type { Attachment, DocumentMeta, DocumentName, ExchangeDocument, Marking } from './document.ts'
import { anchorFacts } from './facts.ts'
import { type FenceNode, fill } from './fill.ts'
import { fold } from './fold.ts'
import { placeFootnotes } from './footnotes.ts'
import { markForeign } from './foreign.ts'
import { metaOf } from './meta.ts'
import { plainText } from './plain-text.ts'
import { text } from './print.ts'
import { resolveReferences } from './references.ts'
import { Slots } from './slots.ts'
import { embargoText, releaseState, stateMarkings } from './state.ts'
import type { CompiledSet } from './template/template.ts'
import { tidy } from './tidy.ts'
import { Phrase } from './values.ts'
import { factsView } from './view.ts'

/** A document made from the same record, for the summary's list of siblings. */
export interface Sibling {
  readonly name: DocumentName
  readonly file: string
  /** Lower-case hex. */
  readonly sha256: string
}

export interface ComposeOptions {
  readonly templates: CompiledSet
  readonly languageOf: (tag: string) => Language
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  /** Name and version of this program. */
  readonly program: string
  readonly site?: string | undefined
  readonly siblings?: readonly Sibling[]
  readonly attachments?: readonly Attachment[]
}

/** One edition on its way to a document. */
interface Composition {
  readonly name: DocumentName
  readonly edition: Edition<PublicFacts>
  readonly record: ExchangeRecord | PublicRecord
  readonly meta: DocumentMeta
  readonly language: Language
  readonly options: ComposeOptions
  readonly extras: Readonly<Record<string, unknown>>
  readonly without: readonly string[]
  readonly annex: RenderContext['annex']
}

const INTERNAL = ['briefing', 'approvals'] as const

function tree(composition: Composition): Root {
  const { name, edition, language, options, meta, extras, without, annex } = composition
  const { facts } = edition
  const context: RenderContext = { slots: new Slots(), language, edition, printed: new Set(), annex }
  const state = releaseState(facts, options.now)
  const view = factsView(edition, without)
  const embargo = facts.release?.embargo
  const rendered = options.templates.render(
    name,
    {
      ...view,
      ...extras,
      version: meta.version,
      headline: new Phrase(copied(edition.body.headline.children) as RootContent[]),
      language: language.tag,
      state: state.kind,
      markings: stateMarkings(state, facts, language).map((marking) => new Phrase([text(marking.text)])),
      embargo: embargo ? new Phrase([text(embargoText(embargo, facts, language))]) : null,
      parties: partiesOf(view, facts),
      presentations: presentationsOf(view, facts),
      titles: titlesOf(meta.titles, language.tag),
      sha256: meta.sha256,
      program: meta.program,
      siblings: options.siblings ?? [],
    },
    { context },
  )
  const filled = fill(rendered, context.slots, { placed: new Set(), printed: context.printed })
  const root: Root = { type: 'root', children: fold(filled.children as (RootContent | FenceNode)[]) }
  tidy(root)
  placeFootnotes(root, edition.body.footnotes)
  anchorHeadings(root, facts, (heading) => plainText(heading))
  const names = new Map([...composition.record.editions].map(([tag, one]) => [tag, one]))
  resolveReferences(root, edition, language, { anchors: anchorsOf(root), editions: names })
  anchorFacts(root)
  markForeign(root, language.tag, [...names.keys()])
  return root
}

function documentOf(composition: Composition, markings: readonly Marking[], record: PublicRecord): ExchangeDocument {
  const { options, language, meta, name } = composition
  const edition = record.editions.get(composition.edition.language)
  return {
    name,
    language,
    meta,
    tree: tree(composition),
    facts: edition?.facts ?? composition.edition.facts,
    placeOf: (pointer, tag) => (record.editions.get(tag) ?? composition.edition).placeOf(pointer),
    media: record.media,
    markings,
    languages: [...record.editions.keys()],
    attachments: options.attachments ?? [],
    site: options.site,
  }
}

function editionOf<F extends PublicFacts>(editions: ReadonlyMap<string, Edition<F>>, tag: string): Edition<F> {
  const edition = editions.get(tag)
  if (!edition)
    throw new RangeError(`Unexpected language \`${tag}\`, expected one of ${[...editions.keys()].join(', ')}`)
  return edition
}

const noAnnex = (name: string): never => {
  throw new RangeError(`Unexpected annex \`${name}\`, expected none in this document`)
}

/** The release or the summary of a record in one language, from what is public of it. */
export function composePublic(
  record: PublicRecord,
  name: 'press-release' | 'summary',
  tag: string,
  options: ComposeOptions,
): ExchangeDocument {
  const edition = editionOf(record.editions, tag)
  const language = options.languageOf(tag)
  const state = releaseState(edition.facts, options.now)
  const meta = metaOf(record, edition, state, options.languageOf, options.program)
  return documentOf(
    { name, edition, record, meta, language, options, extras: {}, without: INTERNAL, annex: noAnnex },
    stateMarkings(state, edition.facts, language),
    record,
  )
}

/** The leadership's briefing in one language, with the release as it is issued in an annex. */
export function composeBriefing(
  record: ExchangeRecord,
  shown: PublicRecord,
  tag: string,
  options: ComposeOptions,
): ExchangeDocument {
  const edition = editionOf(record.editions, tag)
  const language = options.languageOf(tag)
  const state = releaseState(edition.facts, options.now)
  const meta = metaOf(shown, editionOf(shown.editions, tag), state, options.languageOf, options.program)
  const handling = edition.facts.briefing?.handling
  const view = factsView(edition, [])
  const composition: Composition = {
    name: 'briefing',
    edition,
    record,
    meta,
    language,
    options,
    extras: {
      topRisk: topRisk(view, edition.facts),
      glossary: glossaryOf(record.editions, tag, options.languageOf),
    },
    without: [],
    annex: (name) => {
      if (name !== 'press-release') return noAnnex(name)
      const release = composePublic(shown, name, tag, options).tree
      prefixAnchors(release, `${name}-`)
      return lower(release.children)
    },
  }
  const markings: Marking[] = handling ? [{ kind: 'handling', text: handling }] : []
  const document = documentOf(composition, [...markings, ...stateMarkings(state, edition.facts, language)], shown)
  return { ...document, media: record.media }
}

/** Headings two levels lower, so that they stand below the annex's own. */
function lower(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node): RootContent => {
    if (node.type === 'heading') return { ...node, depth: Math.min(6, node.depth + 2) as 3 | 4 | 5 | 6 }
    if (node.type === 'region') return { ...node, children: lower(node.children as RootContent[]) as never }
    return node
  })
}
