import PDFDocument from 'pdfkit'

/*
 * What the writer uses of pdfkit 0.20 beyond its types. The version is pinned; `test/writers/pdf/pdfkit.test.ts` holds each of
 * these against the library.
 */

/** An indirect object. */
export interface Reference {
  readonly id: number
  data: Record<string, unknown>
  compress: boolean
  readonly buffer: readonly Uint8Array[]
  write(chunk: string | Uint8Array): void
  end(chunk?: Uint8Array): void
  finalize(): void
}

/** A font in a document: what of it is used, and how it is written. */
export interface EmbeddedFont {
  readonly id: string
  readonly scale: number
  readonly subset: { includeGlyph(id: number): number; encode(): Uint8Array; readonly glyphs: number[] }
  readonly unicode: (readonly number[] | undefined)[]
  readonly widths: (number | undefined)[]
  ref(): Reference
}

export interface StructureContent {
  readonly refs: readonly unknown[]
}

export interface StructureElement {
  readonly dictionary: Reference
  add(child: StructureElement | StructureContent): StructureElement
  end(): void
  _flushChild(child: { readonly annotationRef?: Reference }): void
}

export interface OutlineItem {
  readonly outlineData: Record<string, unknown>
  readonly children: readonly OutlineItem[]
  addItem(title: string, options: { expanded: boolean }): OutlineItem
}

interface Page {
  readonly dictionary: Reference
  readonly fonts: Record<string, Reference>
  readonly xobjects: Record<string, Reference>
  write(chunk: string | Uint8Array): void
}

/** pdfkit's document with what is internal to it. */
export interface Pdf {
  readonly page: Page
  readonly outline: OutlineItem
  readonly _root: Reference & { data: { Names: Reference; Pages: Reference; ViewerPreferences: Reference } }
  readonly _info: Reference
  _id: Uint8Array
  _font: EmbeddedFont
  _offset: number
  _ended: boolean
  readonly _offsets: (number | null)[]
  readonly _waiting: number
  ref(data?: Record<string, unknown>): Reference
  font(source: object): Pdf
  addPage(): Pdf
  transform(a: number, b: number, c: number, d: number, e: number, f: number): Pdf
  struct(type: string, options?: { lang?: string; alt?: string }): StructureElement
  addStructure(element: StructureElement): Pdf
  getStructTreeRoot(): Reference
  markStructureContent(tag: string): StructureContent
  markContent(tag: string, options: Record<string, unknown>): Pdf
  endMarkedContent(): Pdf
  link(x: number, y: number, width: number, height: number, url: string, options: Record<string, unknown>): Pdf
  goTo(x: number, y: number, width: number, height: number, name: string, options: Record<string, unknown>): Pdf
  openImage(bytes: Uint8Array): { label: string; obj: Reference | null; embed(pdf: Pdf): void }
  file(bytes: Uint8Array, options: Record<string, unknown>): Reference
  end(): void
  push(chunk: Uint8Array | null): boolean
  read(): Uint8Array | null
  endSubset(): void
  endMetadata(): void
  _addColorOutputIntent(): void
  _write(data: string | Uint8Array): void
  _refEnd(reference: Reference): void
  _finalize(): void
}

/** A new document of pdfkit. */
export const openPdf = (options: PDFKit.PDFDocumentOptions): Pdf => new PDFDocument(options) as unknown as Pdf
