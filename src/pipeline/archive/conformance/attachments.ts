import { type PdfObjects, pdfObjects } from '../../disclosure/pdf/objects.ts'
import { isDictionary, pdfValue, Ref } from '../../disclosure/pdf/value.ts'

/** The files that a PDF of ours carries (ISO 32000-1 7.11.4), by name, read without a PDF library. */
export const attachmentsOf = (bytes: Uint8Array): Map<string, Uint8Array> => attachmentsIn(pdfObjects(bytes))

/** The same of a PDF that is taken apart already. */
function attachmentsIn({ sources, streams }: PdfObjects): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  for (const source of sources.values()) {
    if (!/\/EF\b/.test(source)) continue
    const value = pdfValue(source)
    if (!isDictionary(value)) continue
    const [name, embedded] = [value.get('UF') ?? value.get('F'), value.get('EF')]
    const stream = isDictionary(embedded) ? (embedded.get('UF') ?? embedded.get('F')) : undefined
    if (!(stream instanceof Ref) || name === null || typeof name !== 'object' || !('text' in name)) continue
    const data = streams.get(stream.id)?.data()
    if (data) found.set(name.text, data)
  }
  return found
}
