import type { Root, RootContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Edition, PublicFacts } from '../record/record.ts'
import { type MentionContext, type MentionOptions, mentionContext } from './mention/context.ts'
import { resolveLine } from './mention/line.ts'
import type { DocumentNode } from './nodes.ts'

export { apart, type MentionContext, type MentionOptions, mentionContext } from './mention/context.ts'
export { organization, organizationFull, organizationName, organizationShort } from './mention/organization.ts'
export { partyPhrasing } from './mention/party.ts'
export { personFull, personName, personShort } from './mention/person.ts'
export { titlesOf } from './mention/titles.ts'

/**
 * The tree of one document with every `reference` worded: a new tree, the old one stays as it is. First mentions are counted
 * in the order of the document. A reference becomes `mention` nodes, facts and text; those carry the reference's position.
 * Throws where a reference names nothing of the record, which checking lets through to nobody.
 */
export function resolveReferences(
  tree: Root,
  edition: Edition<PublicFacts>,
  language: Language,
  options: MentionOptions = {},
): Root {
  return resolveReferencesIn(mentionContext(edition, language, options), tree)
}

/** The same in a context that is used further, so that what is worded later knows who has been introduced. */
export function resolveReferencesIn(context: MentionContext, tree: Root): Root {
  return resolved(context, tree) as Root
}

type AnyNode = DocumentNode | RootContent

function resolved(context: MentionContext, node: AnyNode): AnyNode {
  if (!('children' in node)) return node
  const children: readonly AnyNode[] = node.children
  const line = children.some(({ type }) => PHRASING.has(type))
  const before = aside(context, node)
  const resolvedChildren = line
    ? resolveLine(context, children as RootContent[], node.type === 'heading')
    : children.map((child) => resolved(context, child))
  return { ...node, ...before, children: resolvedChildren } as AnyNode
}

/** Phrasing that a node holds beside its children, printed before them. */
function aside(context: MentionContext, node: AnyNode): object {
  if (node.type === 'descriptionItem') return { term: resolveLine(context, node.term, false) }
  if (node.type === 'table' && node.data?.caption !== undefined) {
    return { data: { ...node.data, caption: resolveLine(context, node.data.caption, false) } }
  }
  return {}
}

const PHRASING: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'footnoteReference'],
  ...['reference', 'fact', 'mention', 'span'],
])
