import type { Root, RootContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Edition, PublicFacts, PublicRecord } from '../record/record.ts'
import { copied } from './copy.ts'
import type { DocumentMeta } from './document.ts'
import { entriesOf } from './entries.ts'
import { plainText } from './plain-text.ts'
import { resolveReferences } from './references.ts'
import type { ReleaseState } from './state.ts'

/** Plain text of nodes that may hold references, worded as at a first mention. */
export function wording(nodes: readonly RootContent[], edition: Edition<PublicFacts>, language: Language): string {
  const tree: Root = { type: 'root', children: copied(nodes) as RootContent[] }
  resolveReferences(tree, edition, language)
  return plainText(tree).replace(/\s+/g, ' ').trim()
}

/** The lead's first paragraph as plain text; empty when the record has none. */
function description(edition: Edition<PublicFacts>, language: Language): string {
  const lead = edition.body.sections.find((section) => section.name === 'lead')
  const first = lead?.children.find((node) => node.type === 'paragraph')
  return first ? wording([first], edition, language) : ''
}

function creators(facts: PublicFacts): string[] {
  const { organizations } = entriesOf(facts)
  const issuer = organizations.get(facts.release?.issuer ?? '')
  if (issuer) return [issuer.name]
  return (facts.organizations ?? []).filter((one) => one.role === 'host').map((one) => one.name)
}

/** What the documents of one language say about themselves; from public facts alone. */
export function metaOf(
  record: PublicRecord,
  edition: Edition<PublicFacts>,
  state: ReleaseState,
  languageOf: (tag: string) => Language,
  program: string,
): DocumentMeta {
  const { facts } = edition
  const titles = Object.fromEntries(
    [...record.editions].map(([tag, one]) => [tag, wording([one.body.headline], one, languageOf(tag))]),
  )
  return {
    identifier: record.id,
    version: record.version,
    title: titles[edition.language] ?? '',
    titles,
    description: description(edition, languageOf(edition.language)),
    subject: `${facts.event.name} (${facts.event.type})`,
    creators: creators(facts),
    keywords: facts.archive?.keywords ?? [],
    rights: facts.archive?.rights,
    date: facts.event.start,
    embargo: facts.release?.status === 'embargoed' ? facts.release.embargo : undefined,
    state: state.kind === 'draft' ? 'draft' : state.kind === 'embargoed' ? 'embargoed' : 'immediate',
    sha256: record.sha256,
    program,
  }
}
