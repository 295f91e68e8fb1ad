import type { OpenRecord } from '../../open/open-record.ts'
import { server } from '../../server/server.ts'
import type { Crop } from './crop.ts'
import { type Picked, pick } from './picked.ts'

/** A photo of the record as it lies there, whole. @throws AskError */
export async function pickAgain(record: OpenRecord, file: string): Promise<Picked> {
  return pick(await server.photo(record.key, file))
}

/**
 * Cuts a photo of the record anew. The cut one is a file of its own, named wherever the record names the photo, in all
 * languages; caption and alternative text stay, and so does the file before, which the cut can be taken back to. Nothing of
 * the texts is saved yet. @throws AskError
 */
export async function cropAgain(record: OpenRecord, file: string, picture: File, crop: Crop): Promise<void> {
  await record.settle()
  const { left, top, width, height } = crop
  const { file: cut } = await server.upload(record.key, picture, picture.name, [left, top, width, height])
  for (const [name, text] of Object.entries(record.texts.peek())) record.write(name, renamed(text, file, cut))
}

/** A text with another path wherever one stands by itself. */
export const renamed = (text: string, from: string, to: string): string =>
  text.replace(new RegExp(`(?<![\\w./-])${escaped(from)}(?![\\w/-]|\\.\\w)`, 'gu'), () => to)

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
