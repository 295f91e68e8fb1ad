import type { ManifestFile } from '../../manifest.ts'
import { type Reading, UnreadableError } from './reading.ts'

/**
 * Reads a finished document with the reader of its kind, loaded when the first file wants it.
 *
 * @throws UnreadableError
 */
export async function readDocument(document: ManifestFile['document'], bytes: Uint8Array): Promise<Reading> {
  try {
    if (document === 'summary') return await (await import('./pdf/thread.ts')).readPdf(bytes)
    if (document === 'briefing') return await (await import('./docx/index.ts')).readDocx(bytes)
    return await (await import('./html.ts')).readHtml(bytes)
  } catch (error) {
    // readers follow elements into one another
    if (error instanceof RangeError) throw new UnreadableError('it is nested too deeply, or too long')
    throw error
  }
}
