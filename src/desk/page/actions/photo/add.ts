import type { Edit } from '../../../api.ts'
import { save } from '../../keep/save.ts'
import { asInFile, plain } from '../../open/line-ends.ts'
import type { OpenRecord } from '../../open/open-record.ts'
import { go } from '../../route/navigate.ts'
import { recordPath } from '../../route/route.ts'
import { server } from '../../server/server.ts'
import type { Crop } from './crop.ts'

/** A photo as it goes into a record. */
export interface Photo {
  readonly file: File
  readonly crop: Crop | null
  readonly caption: string
  readonly alt: string
  readonly credit: string
}

/**
 * Uploads a photo and names it in the record. It stands in the text then, unsaved; a record that was a single file becomes
 * a folder, and is saved. @throws AskError
 */
export async function addPhoto(record: OpenRecord, photo: Photo): Promise<boolean> {
  if (!record.detail.peek().summary.single) {
    const edit = await upload(record.key, photo)
    await record.edit(originalOf(record), () => [edit])
    return true
  }
  if (!(await save(record))) return false
  const { key } = await server.bundle(record.key)
  const edit = await upload(key, photo)
  const [original] = (await server.record(key)).texts
  if (!original) return false
  const { text, ends } = plain(original.text)
  const edited = await server.edit(key, { file: original.file, text, edits: [edit] })
  await server.save(key, original.file, { text: asInFile(edited.text, ends), base: original.sha256 })
  go(`${recordPath(key)}?view=facts`, { replace: true })
  return true
}

async function upload(key: string, { file, crop, caption, alt, credit }: Photo): Promise<Edit> {
  const cut = crop && ([crop.left, crop.top, crop.width, crop.height] as const)
  const { file: path } = await server.upload(key, file, file.name, cut ?? undefined)
  const some = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() })
  const value = { file: path, caption: caption.trim(), ...some('alt', alt), ...some('credit', credit) }
  return { op: 'insert', at: '/media/-', value }
}

const originalOf = (record: OpenRecord): string =>
  record.detail.peek().texts.find(({ original }) => original)?.file ?? record.file.peek()
