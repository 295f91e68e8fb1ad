import { Stream } from '../objects.ts'
import { A, type Check, UA } from './rule.ts'

const text = (xmp: string, name: string): string | undefined => {
  const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1]
  return found
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
const items = (xml: string | undefined): string[] =>
  Array.from(xml?.matchAll(/<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/g) ?? [], ([, item = '']) => item)

/** XMP, and what of it the document information dictionary repeats. */
export const metadata: Check = (pdf, report) => {
  const stream = pdf.get(pdf.catalog, 'Metadata')
  if (!(stream instanceof Stream)) return report(A('6.6.2.1'), 'no metadata')
  if (stream.dictionary.has('Filter')) report(A('6.6.2.1'), 'metadata filtered')
  if (pdf.name(stream, 'Type') !== 'Metadata' || pdf.name(stream, 'Subtype') !== 'XML')
    report(A('6.6.2.1'), 'metadata without type')
  const xmp = stream.data.toString('utf8')
  if (
    !/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(xmp) ||
    !/<\?xpacket end="[rw]"\?>$/.test(xmp)
  )
    report(A('6.6.2.1'), 'no packet')
  if (/bytes=|encoding=/.test(xmp.split('\n')[0] ?? '')) report(A('6.6.2.1'), 'packet with bytes or encoding')
  if (text(xmp, 'pdfaid:part') !== '3' || text(xmp, 'pdfaid:conformance') !== 'A')
    report(A('6.6.4'), 'not identified as PDF/A-3a')
  if (text(xmp, 'pdfuaid:part') !== '1') report(UA('5'), 'not identified as PDF/UA-1')
  if (text(xmp, 'pdfaSchema:prefix') !== 'pdfuaid' || text(xmp, 'pdfaProperty:name') !== 'part')
    report(A('6.6.2.3.3'), 'pdfuaid not described')
  const title = items(text(xmp, 'dc:title'))
  if (!title[0]) report(UA('7.1'), 'no dc:title')
  if (!/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">/.test(xmp))
    report(A('6.6.2.3.1'), 'dc:title without a default')
  const info = pdf.trailer.get('Info')
  const same = (key: string, value: string | undefined) => {
    const own = pdf.text(info, key)
    if (own !== value) report(A('6.6.2'), `/${key} \`${own}\`, XMP \`${value}\``)
  }
  const plain = (value: string | undefined) => (value === undefined ? undefined : text(`<v>${value}</v>`, 'v'))
  same('Title', plain(title[0]))
  same('Author', plain(items(text(xmp, 'dc:creator')).join('; ') || undefined))
  same('Keywords', text(xmp, 'pdf:Keywords'))
  same('Producer', text(xmp, 'pdf:Producer'))
  same('Creator', text(xmp, 'xmp:CreatorTool'))
  for (const [key, name] of [
    ['CreationDate', 'xmp:CreateDate'],
    ['ModDate', 'xmp:ModifyDate'],
  ] as const) {
    const date = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(pdf.text(info, key) ?? '')
    const iso = date && `${date[1]}-${date[2]}-${date[3]}T${date[4]}:${date[5]}:${date[6]}Z`
    if (iso !== text(xmp, name)) report(A('6.6.2'), `/${key} ${iso}, XMP ${text(xmp, name)}`)
  }
}
