import type { Attachment } from '../../../document/document.ts'
import type { Pdf } from './pdfkit.ts'

/** Attaches files (ISO 19005-3 6.8), all with the same fixed date. */
export function attach(pdf: Pdf, attachments: readonly Attachment[], moment: Date): void {
  if (attachments.length === 0) return
  const names = attachments.map(({ name, bytes, mediaType, relationship, description }) => {
    const specification = pdf.file(bytes, {
      name,
      type: mediaType,
      relationship,
      description,
      creationDate: moment,
      modifiedDate: moment,
      hidden: true,
    })
    return { name, specification }
  })
  // in the order of bytes, which is what readers search by; pdfkit sorts by locale
  names.sort((a, b) => Buffer.compare(written(a.name), written(b.name)))
  pdf._root.data.Names.data.EmbeddedFiles = {
    Names: names.flatMap(({ name, specification }) => [new String(name), specification]),
  }
}

/** A text string as pdfkit writes it (ISO 32000-1 7.9.2.2): bytes, or UTF-16BE behind its mark. */
const written = (name: string): Buffer =>
  /^[\0-\x7f]*$/.test(name) ? Buffer.from(name) : Buffer.from(`\ufeff${name}`, 'utf16le').swap16()
