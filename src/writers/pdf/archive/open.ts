import { createHash } from 'node:crypto'
import type { ExchangeDocument } from '../../../document/document.ts'
import type { Paper } from '../layout/layout.ts'
import { withObjectStreams } from './objectStreams.ts'
import { openPdf, type Pdf } from './pdfkit.ts'
import { xmp } from './xmp.ts'

/** An empty PDF 1.7 that will be PDF/A-3a and PDF/UA-1 at once, with the metadata of a document and dates of its event. */
export function openArchive(document: ExchangeDocument, paper: Paper): Pdf {
  const { meta, language, markings } = document
  const moment = momentOf(meta.date)
  const info = {
    Title: meta.title,
    Author: meta.creators.join('; '),
    Subject: meta.subject,
    Keywords: meta.keywords.join(', '),
    Creator: meta.program,
    Producer: meta.program,
    Status: markings.map(({ text }) => text).join(' · '),
  }
  const pdf = openPdf({
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language.tag,
    font: null as unknown as string,
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    info: { ...present(info), CreationDate: moment, ModDate: moment },
  } as PDFKit.PDFDocumentOptions)
  pdf._id = identityOf(document)
  withObjectStreams(pdf)
  // pdfkit's own metadata name one standard only, and are not escaped
  pdf.endSubset = () => pdf._addColorOutputIntent()
  pdf.endMetadata = () => {
    const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' })
    metadata.compress = false
    metadata.write(new TextEncoder().encode(xmp(document, info, `${moment.toISOString().slice(0, 19)}Z`)))
    metadata.end()
    pdf._root.data.Metadata = metadata
  }
  pdf._root.data.ViewerPreferences.data.Direction = 'L2R'
  return pdf
}

const present = (info: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(info).filter(([, text]) => text !== ''))

/** The moment at which an event begins; a day begins at midnight UTC. */
export function momentOf(iso: string): Date {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? new Date(0) : moment
}

/** The file identifier (ISO 32000-1 14.4): of the record and document, not of the moment. */
function identityOf({ name, language, meta }: ExchangeDocument): Uint8Array {
  const parts = [meta.identifier, meta.version, meta.sha256, language.tag, name]
  return new Uint8Array(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16))
}
