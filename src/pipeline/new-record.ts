import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SLUG } from '../record/fields.ts'
import { ownTemplates } from './template-files.ts'

/** The form of each language that has one of its own; any other is begun with the English one. */
const forms: Readonly<Record<string, string>> = { 'zh-Hans': 'new-record.zh-Hans.md' }

/** The id is no slug, or there is a record of this name already: the call was wrong. */
export class NewRecordError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NewRecordError'
  }
}

/**
 * Makes a bundle to fill in and gives the path of its `record.md`. `today` is an ISO date; `filled` may fill some of it in,
 * `language` is the tag of the one that it will be written in.
 *
 * @throws NewRecordError when the id is no slug or the bundle exists.
 */
export async function newRecord(
  id: string,
  folder: string,
  today: string,
  filled: (form: string) => Promise<string> = async (form) => form,
  language = 'en',
): Promise<string> {
  if (!SLUG.test(id)) {
    throw new NewRecordError(`Unexpected id \`${id}\`, expected a slug of a-z, 0-9 and -, such as \`2024-07-02-visit\``)
  }
  const bundle = join(folder, id)
  const path = join(bundle, 'record.md')
  const form = await readFile(join(ownTemplates, forms[language] ?? 'new-record.md'), 'utf8')
  const text = await filled(form.replaceAll('{{id}}', id).replaceAll('{{date}}', today))
  await mkdir(bundle, { recursive: true })
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new NewRecordError(`Unexpected file \`${path}\`, expected none: it is left as it is`)
    throw error
  })
  return path
}
