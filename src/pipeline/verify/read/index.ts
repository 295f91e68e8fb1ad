import type { ManifestFile } from '../../manifest.ts'
import type { Reading } from './reading.ts'

/** The reader of a document, loaded when the first file wants it. */
export function readerOf(document: ManifestFile['document']): (bytes: Uint8Array) => Promise<Reading> {
  return async (bytes) => {
    if (document === 'summary') return (await import('./pdf/thread.ts')).readPdf(bytes)
    if (document === 'briefing') return (await import('./docx/index.ts')).readDocx(bytes)
    return (await import('./html.ts')).readHtml(bytes)
  }
}
