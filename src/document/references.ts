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
 * Words every `reference` of a document's tree, in place, and gives the tree back. First mentions are counted in the order
 * of the document. A reference becomes `mention` nodes and text, which carry its position. Throws where it names nothing
 * of the record, which checking lets through to nobody.
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
  resolve(context, tree)
  return tree
}

function resolve(context: MentionContext, node: DocumentNode | RootContent): void {
  if (!('children' in node)) return
  // What a node holds beside its children is printed before them.
  if (node.type === 'descriptionItem') node.term = resolveLine(context, node.term, false)
  if (node.type === 'table' && node.data?.caption) node.data.caption = resolveLine(context, node.data.caption, false)
  const children: readonly (DocumentNode | RootContent)[] = node.children
  if (children.some(({ type }) => PHRASING.has(type))) {
    Object.assign(node, { children: resolveLine(context, children as RootContent[], node.type === 'heading') })
  } else for (const child of children) resolve(context, child)
}

const PHRASING: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'footnoteReference'],
  ...['reference', 'fact', 'mention', 'span'],
])
