import type { VFileMessage } from 'vfile-message'
import type { Bundle } from '../../record/bundle.ts'
import { checkBundle } from '../../record/index.ts'
import { type ParsedFile, parsedFile } from '../../record/parse.ts'
import type { ExchangeRecord } from '../../record/record.ts'
import type { StyleSettings } from '../../record/style/settings.ts'

/** A bundle, read and checked. */
export interface Reading {
  readonly bundle: Bundle
  readonly record: ExchangeRecord | undefined
  readonly messages: readonly VFileMessage[]
  /** The original first. */
  readonly files: readonly ParsedFile[]
}

/** Checks a bundle and gives its files as far as they could be read. */
export async function read(bundle: Bundle, style: StyleSettings): Promise<Reading> {
  const { record, messages } = await checkBundle(bundle, style)
  const original = bundle.original && parsedFile(bundle.original, 'original', 'en')
  const translations = [...bundle.translations].map(([tag, file]) => parsedFile(file, 'translation', tag))
  return { bundle, record, messages, files: [...(original ? [original] : []), ...translations] }
}
