import { Ref, Text } from '../objects.ts'
import { A, attribute, type Check, descend, type Node, structureOf, UA } from './rule.ts'

/** Standard structure types (ISO 32000-1 14.8.4). */
const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)
/** What may stand in what (ISO 14289-1 7.2; ISO 32000-1 14.8.4.3). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
}
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}

const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/** The structure tree: types, nesting, headings, figures, notes, languages. */
export const structure: Check = (pdf, report) => {
  if (pdf.get(pdf.catalog, 'MarkInfo', 'Marked') !== true) report(A('6.7.2.2'), 'not marked')
  if (pdf.get(pdf.catalog, 'MarkInfo', 'Suspects') === true) report(UA('7.1'), 'suspects')
  if (pdf.name(pdf.catalog, 'StructTreeRoot', 'Type') !== 'StructTreeRoot') report(A('6.7.3.3'), 'no structure')
  if (!TAG.test(pdf.text(pdf.catalog, 'Lang') ?? '')) report(A('6.7.4'), 'no language')
  if (pdf.get(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle') !== true) report(UA('7.1'), 'title not displayed')
  const roots = structureOf(pdf)
  if (roots.length !== 1 || roots[0]?.type !== 'Document') report(UA('7.1'), 'no single Document')
  const ids = new Set<string>()
  let heading = 0
  let marks = 0
  for (const node of descend(roots)) {
    const { type, dictionary } = node
    if (!STANDARD.has(type)) report(A('6.7.3.4'), `type ${type}`)
    const allowed = CHILDREN[type]
    if (allowed) {
      for (const child of node.children)
        if (!allowed.includes(child.type)) report(UA('7.2'), `${child.type} in ${type}`)
      if (node.kids.some((kid) => typeof kid === 'number')) report(UA('7.2'), `text in ${type}`)
    }
    const parents = PARENTS[type]
    if (parents && !parents.includes(node.parent?.type ?? '')) report(UA('7.2'), `${type} in ${node.parent?.type}`)
    const lang = pdf.text(dictionary, 'Lang')
    if (lang !== undefined && !TAG.test(lang)) report(UA('7.2'), `language ${lang}`)
    if (node.parent && !(dictionary.get('P') instanceof Ref)) report(A('6.7.3.3'), `${type} without a parent`)
    if (node.parent && pdf.get(dictionary, 'P') !== node.parent.dictionary)
      report(A('6.7.3.3'), `${type} with another parent`)
    const level = /^H([1-6])$/.exec(type)
    if (level) {
      const depth = Number(level[1])
      if (depth > heading + 1) report(UA('7.4.2'), `H${depth} after H${heading}`)
      heading = depth
    }
    if (type === 'Figure') {
      if (!pdf.text(dictionary, 'Alt')) report(UA('7.3'), 'figure without a description')
      const box = attribute(pdf, node, 'Layout', 'BBox')
      if (!Array.isArray(box) || box.length !== 4) report(UA('7.3'), 'figure without a box')
    }
    if (type === 'Reference') marks++
    if (type === 'Note') {
      if (marks <= ids.size) report(UA('7.1'), 'note before its mark')
      const id = pdf.get(dictionary, 'ID')
      if (!(id instanceof Text) || ids.has(id.bytes)) report(UA('7.9'), 'note without an ID of its own')
      else ids.add(id.bytes)
    }
    if (
      type === 'Caption' &&
      node.parent?.type === 'Table' &&
      ![0, node.parent.children.length - 1].includes(node.parent.children.indexOf(node))
    ) {
      report(UA('7.2'), 'caption amid a table')
    }
    if (type === 'Table') table(node)
    if (
      type === 'L' &&
      node.children.some(({ children }) => children.some((child) => child.type === 'Lbl')) &&
      attribute(pdf, node, 'List', 'ListNumbering') === null
    ) {
      report(UA('7.6'), 'list without numbering')
    }
  }

  /** Every cell has its place, every column of every row a cell, and headers say what for. */
  function table(node: Node): void {
    const rows = [...descend(node.children)].filter(({ type }) => type === 'TR')
    const taken = rows.map(() => new Set<number>())
    let headers = 0
    rows.forEach((row, index) => {
      let column = 0
      for (const cell of row.children) {
        while (taken[index]?.has(column)) column++
        const across = (attribute(pdf, cell, 'Table', 'ColSpan') as number | null) ?? 1
        const down = (attribute(pdf, cell, 'Table', 'RowSpan') as number | null) ?? 1
        if (cell.type === 'TH') {
          headers++
          if (attribute(pdf, cell, 'Table', 'Scope') === null) report(UA('7.5'), 'header without a scope')
        }
        for (let r = index; r < index + down; r++) {
          for (let c = column; c < column + across; c++) {
            if (taken[r] === undefined) report(UA('7.2'), 'cell reaches out of its table')
            if (taken[r]?.has(c)) report(UA('7.2'), 'cells overlap')
            taken[r]?.add(c)
          }
        }
        column += across
      }
    })
    const width = Math.max(...taken.map(({ size }) => size))
    if (taken.some(({ size }) => size !== width)) report(UA('7.2'), `rows of ${taken.map(({ size }) => size)} cells`)
    if (headers === 0) report(UA('7.5'), 'table without headers')
  }
}
