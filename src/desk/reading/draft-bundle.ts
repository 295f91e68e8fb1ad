import { join } from 'node:path'
import { sha256 } from '../../pipeline/hash.ts'
import type { Bundle } from '../../record/bundle.ts'
import { readBundle } from '../../record/index.ts'
import type { SourceFile } from '../../record/record.ts'
import { same } from './same.ts'

const TRANSLATION = /^record\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\.md$/

/** The language that a file's name tells; undefined for an original. */
export const languageOfName = (file: string): string | undefined => TRANSLATION.exec(file)?.[1]

/** Texts that stand for files, by their names in the bundle. */
export type Texts = Readonly<Record<string, string>>

/**
 * The bundle at a path with some of its texts as somebody is writing them. A translation may be new; any other name that
 * the bundle does not have is left out.
 */
export async function draftBundle(path: string, texts: Texts): Promise<Bundle> {
  const bundle = await readBundle(path)
  const drafted = (name: string, file: SourceFile | undefined): SourceFile | undefined => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined
    if (text === undefined) return file && same(file)
    const bytes = new TextEncoder().encode(text)
    return same({ name, path: bundle.single ? bundle.path : join(bundle.path, name), bytes, sha256: sha256(bytes) })
  }
  const names = bundle.single ? [] : Object.keys(texts).filter((name) => languageOfName(name) !== undefined)
  const translations = new Map([...bundle.translations].map(([tag, file]) => [tag, same(file)]))
  for (const name of names) {
    const language = languageOfName(name)
    const file = language === undefined ? undefined : drafted(name, translations.get(language))
    if (language !== undefined && file) translations.set(language, file)
  }
  const original = bundle.original?.name ?? 'record.md'
  return {
    ...bundle,
    original: drafted(original, bundle.original),
    translations: new Map([...translations].sort(([a], [b]) => (a < b ? -1 : 1))),
    media: async (file) => {
      const read = await bundle.media(file)
      return 'fault' in read ? read : same(read)
    },
  }
}
