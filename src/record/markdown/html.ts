import type { Html, Paragraph, Parents, Text } from 'mdast'

const phrasingParents = new Set<Parents['type']>([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'tableCell',
])

/** Raw HTML as the text that it is; between blocks, in a paragraph of its own. */
export function htmlAsText({ value, position }: Html, parent: Parents): Text | Paragraph {
  const text: Text = { type: 'text', value, ...(position && { position }) }
  return phrasingParents.has(parent.type)
    ? text
    : { type: 'paragraph', children: [text], ...(position && { position: structuredClone(position) }) }
}
