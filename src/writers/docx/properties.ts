import type { ExchangeDocument } from '../../document/document.ts'
import { characters, element, part, type Xml } from './xml.ts'

/** The record's date as the moment of making, which the clock must not tell: ISO 8601 in UTC. */
export function moment(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? '1980-01-01T00:00:00Z' : new Date(time).toISOString().replace('.000', '')
}

const text = (name: string, value: string): Xml => element(name, {}, characters(value))

function statusOf({ meta, markings }: ExchangeDocument): string {
  if (meta.state === 'draft') return 'Draft'
  return markings.some(({ kind }) => kind === 'embargoed') ? 'Embargoed' : 'Final'
}

/** `docProps/core.xml` (ECMA-376 part 2 §8.3). */
export function coreProperties(document: ExchangeDocument): string {
  const { meta, language } = document
  const date = (name: string): Xml => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, characters(moment(meta.date)))
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', meta.title),
      text('dc:subject', meta.subject),
      text('dc:creator', language.list(meta.creators)),
      text('cp:keywords', meta.keywords.join(', ')),
      text('dc:description', meta.description),
      text('cp:lastModifiedBy', meta.program),
      text('cp:revision', String(meta.version)),
      date('dcterms:created'),
      date('dcterms:modified'),
      text('cp:category', language.labels[document.name]),
      text('cp:contentStatus', statusOf(document)),
      text('dc:language', language.tag),
      text('dc:identifier', meta.identifier),
      text('cp:version', String(meta.version)),
    ),
  )
}

/** `docProps/app.xml` (ECMA-376 part 1 §22.2). */
export const extendedProperties = (document: ExchangeDocument, pages: number): string =>
  part(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      text('Pages', String(pages)),
      text('Application', document.meta.program),
      text('Company', document.language.list(document.meta.creators)),
    ),
  )

/** The format id of custom properties (ECMA-376 part 1 §22.3.2.1). */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** `docProps/custom.xml`: which record, which version, and its SHA-256. */
export function customProperties(document: ExchangeDocument): string {
  const { meta } = document
  const values: readonly [string, Xml][] = [
    ['Record id', text('vt:lpwstr', meta.identifier)],
    ['Record version', text('vt:i4', String(meta.version))],
    ['Record SHA-256', text('vt:lpwstr', meta.sha256)],
    ['Program', text('vt:lpwstr', meta.program)],
  ]
  return part(
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      ...values.map(([name, content], at) => element('property', { fmtid: CUSTOM, pid: at + 2, name }, content)),
    ),
  )
}
