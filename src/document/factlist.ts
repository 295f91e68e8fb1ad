import type { Root } from 'mdast'
import type { FieldKind } from '../record/fields.ts'
import type { Edition, PublicFacts, PublicRecord } from '../record/record.ts'
import type { DocumentName, ExchangeDocument } from './document.ts'
import { visitFacts } from './facts.ts'
import { leavesOf } from './leaves.ts'
import { plainText } from './plain-text.ts'

/** How a document prints a fact, and where. */
export interface PrintedForm {
  readonly document: DocumentName
  readonly language: string
  readonly text: string
  /** Each place: the anchor (HTML id, Word bookmark, PDF named destination), and its page where there are pages. */
  readonly at: readonly { readonly id: string; readonly page?: number }[]
}

/** Pages of anchors by document and language: `summary.en` → `fact-0001` → 1. */
export type Pages = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One fact of a record in all its languages. */
export interface ListedFact {
  /** Pointer, such as `people.yan.name`. */
  readonly id: string
  readonly kind: FieldKind
  readonly visibility: 'public' | 'internal'
  /** By language; the original alone for what is not words. */
  readonly values: Readonly<Record<string, string>>
  /** Where it stands, by language; lines and columns from 1. Left out of public lists, whose record is another file. */
  readonly places?: Readonly<Record<string, { readonly file: string; readonly line: number; readonly column: number }>>
  readonly printed: readonly PrintedForm[]
}

/** The printed forms of every fact in the given documents, by pointer. */
function printedForms(documents: readonly ExchangeDocument[], pages: Pages): Map<string, PrintedForm[]> {
  const forms = new Map<string, PrintedForm[]>()
  for (const { name, language, tree } of documents) {
    const pageOf = pages.get(`${name}.${language.tag}`)
    for (const [pointer, texts] of printedIn(tree)) {
      const list = forms.get(pointer) ?? []
      for (const [text, ids] of texts) {
        const at = ids.map((id) => ({ id, ...(pageOf?.has(id) ? { page: pageOf.get(id) } : {}) }) as { id: string })
        list.push({ document: name, language: language.tag, text, at })
      }
      forms.set(pointer, list)
    }
  }
  return forms
}

/** Anchors of each printed text of each fact. */
function printedIn(tree: Root): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>()
  visitFacts(tree, (fact) => {
    const texts = found.get(fact.fact) ?? new Map<string, string[]>()
    const text = plainText(fact)
    const ids = texts.get(text) ?? []
    if (fact.data?.id) ids.push(fact.data.id)
    texts.set(text, ids)
    found.set(fact.fact, texts)
  })
  return found
}

/** Keys of the front matter that say how to read it, not what happened. */
const TECHNICAL: ReadonlySet<string> = new Set(['schema', 'derivedFrom'])

/**
 * Every fact of `editions` with its printed forms in `documents`. What the public record lacks is internal; `places`
 * tells whether lines and columns are given.
 */
export function listFacts(
  editions: ReadonlyMap<string, Edition<PublicFacts>>,
  shown: PublicRecord,
  documents: readonly ExchangeDocument[],
  places: boolean,
  pages: Pages = new Map(),
): ListedFact[] {
  const forms = printedForms(documents, pages)
  const visible = new Set<string>()
  for (const edition of shown.editions.values()) {
    for (const { pointer } of leavesOf(edition.facts)) visible.add(pointer)
  }
  const facts = new Map<
    string,
    { kind: FieldKind; values: Record<string, string>; places: ListedFact['places'] & object }
  >()
  for (const [tag, edition] of editions) {
    for (const { pointer, kind, value } of leavesOf(edition.facts)) {
      if (TECHNICAL.has(pointer.split('.')[0] ?? '') || edition.languageOf(pointer) !== tag) continue
      const fact = facts.get(pointer) ?? { kind, values: {}, places: {} }
      if (kind !== 'word' && Object.keys(fact.values).length > 0) continue
      fact.values[tag] = value
      const { path, position } = edition.placeOf(pointer)
      const file = path.split(/[\\/]/).at(-1) ?? path
      ;(fact.places as Record<string, object>)[tag] = { file, line: position.start.line, column: position.start.column }
      facts.set(pointer, fact)
    }
  }
  return [...facts].map(([id, fact]) => ({
    id,
    kind: fact.kind,
    visibility: visible.has(id) ? 'public' : 'internal',
    values: fact.values,
    ...(places ? { places: fact.places } : {}),
    printed: forms.get(id) ?? [],
  }))
}
