import { VFileMessage } from 'vfile-message'
import type { Layout } from '../layout/layout.ts'
import type { ImageSlab, Slab } from '../layout/slab.ts'
import { type ReadyImage, readyImage } from './normalise.ts'

/** The pictures of a document, made ready one after the other; a message for each that cannot be read. */
export async function prepare(
  { pages, messages }: Layout,
  background: string,
  finest?: number,
): Promise<Map<string, ReadyImage | undefined>> {
  const images = new Map<string, ReadyImage | undefined>()
  for (const slab of widest(pages.flatMap(({ body, notes }) => [...body, ...notes].map(({ slab }) => slab)))) {
    const { media, file, width } = slab
    if (media === undefined) continue
    try {
      images.set(file, await readyImage(media, width, background, finest))
    } catch (error) {
      messages.push(unreadable(file, error))
    }
  }
  return images
}

/** Each file's widest place. */
function widest(slabs: readonly Slab[]): ImageSlab[] {
  const found = new Map<string, ImageSlab>()
  const look = (slab: Slab): void => {
    if (slab.type === 'rows') for (const { slabs } of slab.cells) slabs.forEach(look)
    if (slab.type === 'image' && slab.width > (found.get(slab.file)?.width ?? 0)) found.set(slab.file, slab)
  }
  slabs.forEach(look)
  return [...found.values()]
}

function unreadable(file: string, error: unknown): VFileMessage {
  const message = new VFileMessage(
    `Unexpected contents of picture \`${file}\`, expected a PNG, JPEG or WebP that can be read`,
    {
      source: 'communique',
      ruleId: 'picture',
    },
  )
  message.note = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return message
}
