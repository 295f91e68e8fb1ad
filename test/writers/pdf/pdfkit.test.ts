import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import manifest from '../../../node_modules/pdfkit/package.json' with { type: 'json' }
import { collectBytes, finish } from '../../../src/writers/pdf/archive/finish.ts'
import { withObjectStreams } from '../../../src/writers/pdf/archive/objectStreams.ts'
import { openPdf } from '../../../src/writers/pdf/archive/pdfkit.ts'
import { PdfFile, Stream } from './objects.ts'

/* What the writer overrides in pdfkit: a new version must be looked at before it is taken. */

const bare = () =>
  openPdf({ pdfVersion: '1.7', autoFirstPage: false, font: null } as unknown as PDFKit.PDFDocumentOptions)

describe('pdfkit', () => {
  it('is the version whose inner parts are known', () => {
    expect(manifest.version).toBe('0.20.2')
  })

  it.each(['_id', '_offset', '_offsets', '_waiting', '_ended', '_root', '_font', 'outline'])('has %s', (property) => {
    expect(property in bare()).toBe(true)
  })

  it.each([
    'ref',
    '_write',
    '_refEnd',
    '_finalize',
    'endSubset',
    'endMetadata',
    'markStructureContent',
    'struct',
    'getStructTreeRoot',
    'openImage',
    'file',
    'goTo',
    'link',
    'transform',
    'push',
    'read',
  ])('has %s()', (method) => {
    const pdf = openPdf({
      subset: 'PDF/A-3a',
      pdfVersion: '1.7',
      font: null,
      autoFirstPage: false,
    } as unknown as PDFKit.PDFDocumentOptions)
    expect(typeof (pdf as unknown as Record<string, unknown>)[method]).toBe('function')
  })

  it('still gives no object streams by itself', () => {
    expect(PDFDocument.prototype).toHaveProperty('_finalize')
  })
})

describe('object streams', () => {
  it('hold every object that is no stream, and read back as what was written', () => {
    const pdf = bare()
    const { chunks, done } = collectBytes(pdf)
    withObjectStreams(pdf)
    pdf.addPage()
    const references = Array.from({ length: 500 }, (_, i) => {
      const reference = pdf.ref({ Type: 'Test', Number: i, Words: new String(`潮 (${i}) \\`) })
      reference.end()
      return reference.id
    })
    const file = new PdfFile(finish(pdf, chunks, done))
    references.forEach((id, i) => {
      expect(file.get(file.objects.get(id), 'Number')).toBe(i)
      expect(file.text(file.objects.get(id), 'Words')).toBe(`潮 (${i}) \\`)
    })
    const streams = [...file.objects.values()].filter(
      (object) => object instanceof Stream && file.name(object, 'Type') === 'ObjStm',
    )
    expect(streams).toHaveLength(3)
  })
})

describe('the end of a document', () => {
  it('comes at once, or is an error that counts what was left open', () => {
    const pdf = bare()
    const { chunks, done } = collectBytes(pdf)
    pdf.addPage()
    pdf.ref({ Type: 'Left' })
    expect(() => finish(pdf, chunks, done)).toThrow('Unexpected open objects in the PDF: 1')
  })

  it('is not waited for by a structure element that was never ended', () => {
    const pdf = openPdf({
      pdfVersion: '1.7',
      tagged: true,
      autoFirstPage: false,
      font: null,
    } as unknown as PDFKit.PDFDocumentOptions)
    const { chunks, done } = collectBytes(pdf)
    pdf.addPage()
    pdf.struct('P')
    expect(() => finish(pdf, chunks, done)).toThrow('Unexpected open objects')
  })
})
