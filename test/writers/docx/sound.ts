import { posix } from 'node:path'
import type { Document, Element } from '@xmldom/xmldom'
import { all, attribute, type Package, parsed, W } from './read.ts'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

/** What would make Word offer to repair a package: everything it refers to must be there, every id once. */
export function faults(docx: Package): string[] {
  const found: string[] = []
  const names = new Set(Object.keys(docx.files))
  const parts = [...names].filter((name) => /\.(xml|rels)$/.test(name))
  const trees = new Map<string, Document>(parts.map((name) => [name, parsed(docx.text(name))]))
  const tree = (name: string) => trees.get(name)
  const main = tree('word/document.xml')
  if (!main) return ['no document']

  const types = tree('[Content_Types].xml')
  const overrides = new Set(
    [...(types?.getElementsByTagName('Override') ?? [])].map((o) => (o.getAttribute('PartName') ?? '').slice(1)),
  )
  const defaults = new Set([...(types?.getElementsByTagName('Default') ?? [])].map((o) => o.getAttribute('Extension')))
  for (const name of overrides) if (!names.has(name)) found.push(`a type for the missing part ${name}`)
  for (const name of names) {
    if (name !== '[Content_Types].xml' && !overrides.has(name) && !defaults.has(name.slice(name.lastIndexOf('.') + 1)))
      found.push(`no type for ${name}`)
  }

  for (const [name, xml] of trees) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(docx.text(name)))
      found.push(`${name}: a control character`)
    if (name.endsWith('.rels')) {
      const folder = posix.dirname(posix.dirname(name))
      for (const relation of xml.getElementsByTagName('Relationship')) {
        const target = relation.getAttribute('Target') ?? ''
        if (relation.getAttribute('TargetMode') === 'External') {
          if (!URL.canParse(target)) found.push(`${name}: no address: ${target}`)
        } else if (!names.has(posix.join(folder, target))) found.push(`${name}: missing ${target}`)
      }
      continue
    }
    const own = tree(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`))
    const ids = new Set([...(own?.getElementsByTagName('Relationship') ?? [])].map((r) => r.getAttribute('Id')))
    for (const element of xml.getElementsByTagName('*')) {
      for (const { namespaceURI, value } of element.attributes) {
        if (namespaceURI === R && !ids.has(value)) found.push(`${name}: unknown relationship ${value}`)
      }
    }
  }

  const text = [...trees].filter(([name]) =>
    /^word\/(document|footnotes|comments|header[^/]*|footer[^/]*)\.xml$/.test(name),
  )
  const styles = tree('word/styles.xml')
  const defined = new Set(styles ? all(styles, 'style').map((style) => attribute(style, 'styleId')) : [])
  if (styles) {
    repeated(
      found,
      'style',
      all(styles, 'style').map((style) => attribute(style, 'styleId')),
    )
    repeated(
      found,
      'style name',
      all(styles, 'style').map((style) =>
        `${attribute(style, 'type')} ${attribute(all(style, 'name')[0], 'val')}`.toLowerCase(),
      ),
    )
    for (const reference of ['basedOn', 'next', 'link'].flatMap((name) => all(styles, name))) {
      const id = attribute(reference, 'val')
      if (!defined.has(id)) found.push(`styles: unknown style ${id}`)
    }
  }
  const numbering = tree('word/numbering.xml')
  const lists = new Set(numbering ? all(numbering, 'num').map((list) => attribute(list, 'numId')) : [])
  const abstracts = new Set(
    numbering ? all(numbering, 'abstractNum').map((list) => attribute(list, 'abstractNumId')) : [],
  )
  for (const list of numbering ? all(numbering, 'num') : []) {
    if (!abstracts.has(attribute(all(list, 'abstractNumId')[0], 'val')))
      found.push('numbering: a list without definition')
  }
  for (const [name, xml] of [...text, ['word/styles.xml', styles] as const]) {
    if (!xml) continue
    for (const element of ['pStyle', 'rStyle', 'tblStyle'].flatMap((kind) => all(xml, kind))) {
      if (!defined.has(attribute(element, 'val'))) found.push(`${name}: unknown style ${attribute(element, 'val')}`)
    }
    for (const element of all(xml, 'numId')) {
      const id = attribute(element, 'val')
      if (id !== '0' && !lists.has(id)) found.push(`${name}: unknown list ${id}`)
    }
  }

  const starts = text.flatMap(([, xml]) => all(xml, 'bookmarkStart'))
  const ends = text.flatMap(([, xml]) => all(xml, 'bookmarkEnd')).map((element) => attribute(element, 'id'))
  const bookmarks = starts.map((element) => attribute(element, 'name') ?? '')
  repeated(
    found,
    'bookmark',
    bookmarks.map((name) => name.toLowerCase()),
  )
  repeated(
    found,
    'bookmark id',
    starts.map((element) => attribute(element, 'id')),
  )
  for (const name of bookmarks) if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) found.push(`bookmark name ${name}`)
  if (starts.length !== ends.length || starts.some((element) => !ends.includes(attribute(element, 'id'))))
    found.push('a bookmark that does not end')
  for (const link of all(main, 'hyperlink')) {
    const anchor = attribute(link, 'anchor')
    if (anchor && !bookmarks.includes(anchor)) found.push(`a link to nowhere: ${anchor}`)
    if (all(link, 'hyperlink').length > 0) found.push('a link in a link')
  }
  repeated(
    found,
    'control',
    text.flatMap(([, xml]) => all(xml, 'sdtPr')).map((properties) => attribute(all(properties, 'id')[0], 'val')),
  )
  repeated(
    found,
    'drawing',
    text
      .flatMap(([, xml]) => [...xml.getElementsByTagNameNS(WP, 'docPr')])
      .map((drawing) => drawing.getAttribute('id')),
  )

  for (const date of text.flatMap(([, xml]) => all(xml, 'date'))) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(attribute(date, 'fullDate') ?? ''))
      found.push('a date control without a date')
  }
  referenced(found, 'footnote', all(main, 'footnoteReference'), tree('word/footnotes.xml'))
  referenced(found, 'comment', all(main, 'commentReference'), tree('word/comments.xml'))
  for (const [name, xml] of text) {
    for (const cell of all(xml, 'tc'))
      if (lastElement(cell)?.localName !== 'p') found.push(`${name}: a cell that does not end with a paragraph`)
    for (const table of all(xml, 'tbl')) grid(found, name, table)
    const marks = all(xml, 'fldChar').map((mark) => attribute(mark, 'fldCharType'))
    let depth = 0
    for (const mark of marks) {
      depth += mark === 'begin' ? 1 : mark === 'end' ? -1 : 0
      if (depth < 0) found.push(`${name}: a field that ends before it begins`)
    }
    if (depth !== 0) found.push(`${name}: a field that does not end`)
  }
  return found
}

function repeated(found: string[], what: string, ids: readonly (string | null | undefined)[]): void {
  const seen = new Set<string | null | undefined>()
  for (const id of ids) {
    if (seen.has(id)) found.push(`${what} ${id} twice`)
    seen.add(id)
  }
}

function referenced(found: string[], what: string, references: readonly Element[], part: Document | undefined): void {
  const ids = new Set(part ? all(part, what).map((element) => attribute(element, 'id')) : [])
  for (const reference of references)
    if (!ids.has(attribute(reference, 'id'))) found.push(`${what} ${attribute(reference, 'id')} is missing`)
}

function lastElement(parent: Element): Element | undefined {
  let node = parent.lastChild
  while (node && node.nodeType !== 1) node = node.previousSibling
  return (node as Element | null) ?? undefined
}

const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.childNodes].filter(
    (node): node is Element =>
      node.nodeType === 1 && (node as Element).namespaceURI === W && (node as Element).localName === name,
  )

function grid(found: string[], name: string, table: Element): void {
  const columns = childrenOf(table, 'tblGrid')
    .flatMap((element) => childrenOf(element, 'gridCol'))
    .map((column) => Number(attribute(column, 'w')))
  const width = Number(attribute(all(table, 'tblW')[0], 'w'))
  const sum = columns.reduce((a, b) => a + b, 0)
  if (sum !== width) found.push(`${name}: columns of ${sum} in a table of ${width}`)
  for (const row of childrenOf(table, 'tr')) {
    const spans = childrenOf(row, 'tc').map((cell) => {
      const [span] = childrenOf(cell, 'tcPr').flatMap((properties) => childrenOf(properties, 'gridSpan'))
      return Number(attribute(span, 'val') ?? 1)
    })
    if (spans.reduce((a, b) => a + b, 0) !== columns.length)
      found.push(`${name}: a row of ${spans.length} cells in ${columns.length} columns`)
  }
}
