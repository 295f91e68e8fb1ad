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
  const prepared = await Promise.all(
    [...figures.values()].map(async (figure): Promise<[string, WebImage] | VFileMessage> => {
      const file = media.get(figure.file)
      if (!file) return unknownFile(figure)
      return webImage(file).then(
        (image) => [figure.file, image],
        (error: unknown) => unreadable(figure, error),
      )
    }),
  )
  const images = new Map<string, WebImage>()
  for (const result of prepared) {
    if (Array.isArray(result)) images.set(...result)
    else messages.push(result)
  }
  return images
}

const unknownFile = ({ file, position }: Figure): VFileMessage =>
  leftOut(`Unexpected figure \`${file}\`, expected a file of \`media\``, 'html-figure-file', position)

function unreadable({ file, position }: Figure, error: unknown): VFileMessage {
  const cause = error instanceof Error ? error.message : String(error)
  const reason = `Unexpected picture \`${file}\`, expected one that can be decoded: ${cause}`
  return leftOut(reason, 'html-figure-readable', position)
}
