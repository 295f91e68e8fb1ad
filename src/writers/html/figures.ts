import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../../document/document.ts'
import type { Figure } from '../../document/nodes.ts'
import { type WebImage, webImage } from './image.ts'
import { leftOut } from './message.ts'

/** The pictures of a document's figures, by file. One that can't be shown gets a message; its caption stands alone. */
export async function prepareFigures(
  { tree, media }: ExchangeDocument,
  messages: VFileMessage[],
): Promise<ReadonlyMap<string, WebImage>> {
  const figures = new Map<string, Figure>()
  visit(tree, 'figure', (node) => {
    if (!figures.has(node.file)) figures.set(node.file, node)
  })
  const images = new Map<string, WebImage>()
  for (const [name, { position }] of figures) {
    const file = media.get(name)
    if (!file) {
      messages.push(
        leftOut(`Unexpected figure \`${name}\`, expected a file of \`media\``, 'html-figure-file', position),
      )
      continue
    }
    try {
      images.set(name, await webImage(file))
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      messages.push(
        leftOut(
          `Unexpected picture \`${name}\`, expected one that can be decoded: ${cause}`,
          'html-figure-readable',
          position,
        ),
      )
    }
  }
  return images
}
