import type { DocumentNode, PhrasingContent } from '../../../src/document/nodes.ts'

/** Words of a tree as they must appear in a document, white space aside: body first, then the notes that are cited. */
export function leaves(root: DocumentNode): readonly string[] {
  const body: string[] = []
  const notes = new Map<string, DocumentNode>()
  const cited: string[] = []
  const visit = (node: DocumentNode): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') body.push(node.value)
    if (node.type === 'footnoteReference' && !cited.includes(node.identifier)) cited.push(node.identifier)
    if (node.type === 'footnoteDefinition') {
      if (!notes.has(node.identifier)) notes.set(node.identifier, node)
      return
    }
    if (node.type === 'descriptionItem') node.term.forEach(visit)
    if (node.type === 'table') ((node.data?.caption ?? []) as PhrasingContent[]).forEach(visit)
    if ('children' in node) (node.children as DocumentNode[]).forEach(visit)
  }
  visit(root)
  for (const name of cited) {
    const note = notes.get(name)
    if (note && 'children' in note) (note.children as DocumentNode[]).forEach(visit)
  }
  return body.map(bare).filter((text) => text !== '')
}

/** Text without white space and without what XML cannot hold. */
export const bare = (text: string): string =>
  text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
    .replace(/[\s\u0000-\u001f\ufffe\uffff]+/gu, '')

/** The first of `expected` that does not stand in `text` after the ones before it. */
export function lost(expected: readonly string[], text: string): string | undefined {
  const found = bare(text)
  let from = 0
  for (const words of expected) {
    const at = found.indexOf(words, from)
    if (at < 0) return words
    from = at + words.length
  }
  return undefined
}
