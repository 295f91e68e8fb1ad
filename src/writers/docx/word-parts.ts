import { createHash } from 'node:crypto'
import type { WordOptions, WordParts } from './docx-parts.ts'
import { madeParts } from './made-parts.ts'

/** What tells options from others. */
export const keyOf = (options: WordOptions): string =>
  createHash('sha256').update(JSON.stringify(options)).digest('base64')

/** Parts made ahead where there are any for these options, of docx itself otherwise. */
export async function wordParts(options: WordOptions): Promise<WordParts> {
  return madeParts[keyOf(options)] ?? (await import('./docx-parts.ts')).makeParts(options)
}
