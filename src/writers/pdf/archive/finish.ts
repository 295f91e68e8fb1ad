import type { Pdf } from './pdfkit.ts'

/**
 * Ends a document and gives its bytes. Throws where an object was begun and never ended: pdfkit would wait for it for ever.
 */
export function finish(pdf: Pdf, chunks: readonly Uint8Array[], done: () => boolean): Uint8Array {
  pdf.end()
  if (!done()) throw new Error(`Unexpected open objects in the PDF: ${pdf._waiting}`)
  return Buffer.concat(chunks)
}

/** Collects what a document writes, without the detour through stream events. */
export function collectBytes(pdf: Pdf): { readonly chunks: Uint8Array[]; readonly done: () => boolean } {
  const head = pdf.read()
  const chunks: Uint8Array[] = head === null ? [] : [head]
  let ended = false
  pdf.push = (chunk) => {
    if (chunk === null) ended = true
    else chunks.push(chunk)
    return true
  }
  return { chunks, done: () => ended }
}
