import { Name, Stream, Text, type Value } from '../objects.ts'
import { A, type Check } from './rule.ts'

/** File structure: header, trailer, limits, filters. The reader itself fails for what is not well-formed. */
export const file: Check = (pdf, report) => {
  if (!/^%PDF-1\.[0-7]\n%[\u0080-\u00ff]{4,}/.test(pdf.source))
    report(A('6.1.2'), 'header without version and binary comment')
  if (!/%%EOF[\r\n]{0,2}$/.test(pdf.source)) report(A('6.1.3'), 'data after the end')
  for (const [around] of pdf.source.matchAll(/[\s\S]{2}\b\d+ +\d+ +obj\b[\s\S]|[\s\S]endobj[\s\S]/g)) {
    if (!/^[\s\S]?\n(\d+ \d+ obj|endobj)[\r\n]$/.test(around)) report(A('6.1.9'), `object in \`${around}\``)
  }
  for (const [ends] of pdf.source.matchAll(/[\s\S]endstream[\s\S]/g))
    if (!/^[\r\n]endstream[\r\n]$/.test(ends)) report(A('6.1.7.1'), 'end of a stream not on a line of its own')
  if (pdf.trailer.has('Encrypt')) report(A('6.1.3'), 'encrypted')
  const id = pdf.list(pdf.trailer.get('ID'))
  if (id.length !== 2 || id.some((part) => !(part instanceof Text) || part.bytes.length !== 16))
    report(A('6.1.3'), 'no ID')
  if (pdf.objects.size > 8_388_607) report(A('6.1.13'), 'too many objects')
  for (const [number, value] of pdf.objects) {
    if (value instanceof Stream) {
      for (const key of ['F', 'FFilter', 'FDecodeParms']) {
        if (value.dictionary.has(key)) report(A('6.1.7.1'), `stream ${number} with /${key}`)
      }
      const filters = pdf
        .list(value.dictionary.get('Filter'))
        .map((filter) => (filter instanceof Name ? filter.name : ''))
      if (filters.some((filter) => !['FlateDecode', 'DCTDecode'].includes(filter)))
        report(A('6.1.7.2'), `stream ${number} with ${filters}`)
    }
    limits(value, (what) => report(A('6.1.13'), `object ${number}: ${what}`))
  }
  for (const key of ['OCProperties', 'AcroForm', 'Perms', 'Requirements', 'AA', 'OpenAction', 'NeedsRendering']) {
    if (pdf.get(pdf.catalog, key) !== null) report(A('6'), `catalog with /${key}`)
  }
  if (pdf.get(pdf.catalog, 'Names', 'JavaScript') !== null) report(A('6.5.1'), 'JavaScript')
  if (pdf.get(pdf.catalog, 'Names', 'AlternatePresentations') !== null) report(A('6.10'), 'alternate presentations')
}

function limits(value: Value, report: (what: string) => void): void {
  if (typeof value === 'number') {
    if (Number.isInteger(value) && Math.abs(value) > 2 ** 31 - 1) report(`integer ${value}`)
    if (!Number.isFinite(value)) report(`number ${value}`)
  } else if (value instanceof Text) {
    if (value.bytes.length > 32_767) report(`string of ${value.bytes.length} bytes`)
  } else if (value instanceof Name) {
    if (value.name.length > 127) report(`name of ${value.name.length} bytes`)
  } else if (Array.isArray(value)) for (const item of value) limits(item, report)
  else if (value instanceof Map)
    for (const [key, item] of value) {
      if (key.length > 127) report('long key')
      limits(item, report)
    }
  else if (value instanceof Stream) limits(value.dictionary, report)
}
