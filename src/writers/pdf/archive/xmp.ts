import type { ExchangeDocument } from '../../../document/document.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML 1.0 holds it: what it cannot hold is left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? '')

const item = (text: string, lang?: string) => `<rdf:li${lang ? ` xml:lang="${xml(lang)}"` : ''}>${xml(text)}</rdf:li>`
const alternatives = (texts: Readonly<Record<string, string>>) =>
  `<rdf:Alt>${Object.entries(texts)
    .map(([lang, text]) => item(text, lang))
    .join('')}</rdf:Alt>`
const sequence = (texts: readonly string[]) => `<rdf:Seq>${texts.map((text) => item(text)).join('')}</rdf:Seq>`
const bag = (texts: readonly string[]) => `<rdf:Bag>${texts.map((text) => item(text)).join('')}</rdf:Bag>`

const property = (name: string, value: string) => (value === '' ? '' : `<${name}>${value}</${name}>\n`)

/** PDF/UA's schema is not one of XMP's own: a PDF/A has to describe it (ISO 19005-3 6.6.2.3.3). */
const PDFUA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

/**
 * The XMP packet of a document (ISO 16684-1): Dublin Core in every language of the record, and what identifies it as PDF/A-3a
 * (ISO 19005-3 6.6.4) and PDF/UA-1 (ISO 14289-1 5). A draft or preview is labelled as one.
 * @param moment UTC, `2024-07-02T00:00:00Z`: equal to the dates of the document information dictionary
 */
export function xmp(
  { meta, language, markings }: ExchangeDocument,
  info: Readonly<Record<string, string>>,
  moment: string,
): string {
  const rights = meta.rights ? alternatives({ 'x-default': meta.rights }) : ''
  const description = meta.description
    ? alternatives({ 'x-default': meta.description, [language.tag]: meta.description })
    : ''
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${property('dc:identifier', xml(`${meta.identifier}/${meta.version}`))}${property('dc:title', alternatives({ 'x-default': meta.title, ...meta.titles }))}${property('dc:creator', meta.creators.length > 0 ? sequence(meta.creators) : '')}${property('dc:description', description)}${property('dc:subject', meta.keywords.length > 0 ? bag(meta.keywords) : '')}${property('dc:date', sequence([meta.date]))}${property('dc:language', bag([language.tag]))}${property('dc:rights', rights)}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:MetadataDate>${moment}</xmp:MetadataDate>
<xmp:CreatorTool>${xml(info.Creator ?? '')}</xmp:CreatorTool>
${property('xmp:Label', xml(markings.map(({ text }) => text).join(' · ')))}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${xml(info.Producer ?? '')}</pdf:Producer>
${property('pdf:Keywords', xml(info.Keywords ?? ''))}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${PDFUA_SCHEMA}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
