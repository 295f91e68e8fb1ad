import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/*
 * What is left of a Word file when all its tracked changes are accepted, or all rejected: ECMA-376 part 1 §17.13.5 put
 * into code once more, apart from the program's own.
 */

export type Decision = 'accept' | 'reject'

/** A paragraph's text, or a table as rows of cells. */
export type Block = string | { readonly rows: readonly (readonly (readonly Block[])[])[] }

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const elements = (parent: Node): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === 1)
const child = (parent: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (at, name) => at && elements(at).find(({ nodeName }) => nodeName === `w:${name}`),
    parent,
  )

/** Blocks of the text, and of each footnote by the order of its first mark; pages of contents are not text. */
export function settled(
  bytes: Uint8Array,
  decision: Decision,
): { readonly body: readonly Block[]; readonly notes: readonly Block[][] } {
  const files = unzipSync(bytes)
  const tree = (name: string) =>
    new DOMParser().parseFromString(strFromU8(files[name] ?? new Uint8Array()), 'text/xml').documentElement as Element
  const gone = decision === 'accept' ? 'del' : 'ins'
  const marks: string[] = []

  const text = (node: Node): string => {
    let result = ''
    for (const one of elements(node)) {
      const name = one.nodeName
      if (name === `w:${gone}` || name === 'w:pPr' || name === 'w:rPr' || name === 'w:sdtPr') continue
      if (name === 'w:t' || name === 'w:delText') result += one.textContent
      else if (name === 'w:tab') result += '\t'
      else if (name === 'w:br') result += '\n'
      else if (name === 'w:drawing') result += '[picture]'
      else if (name === 'w:footnoteReference') {
        marks.push(one.getAttributeNS(W, 'id') ?? '')
        result += '[note]'
      } else result += text(one)
    }
    return result
  }

  const blocks = (parent: Element): Block[] => {
    const result: Block[] = []
    let carried = ''
    let joins = false
    for (const one of elements(parent)) {
      if (one.nodeName === 'w:sdt') result.push(...blocks(child(one, 'sdtContent') ?? one))
      if (one.nodeName === 'w:tbl') {
        const rows = elements(one)
          .filter((row) => row.nodeName === 'w:tr' && !child(row, 'trPr', gone))
          .map((row) =>
            elements(row)
              .filter(({ nodeName }) => nodeName === 'w:tc')
              .map(blocks),
          )
        if (rows.length > 0) result.push({ rows })
      }
      if (one.nodeName !== 'w:p') continue
      const style = child(one, 'pPr', 'pStyle')?.getAttributeNS(W, 'val') ?? ''
      const own = carried + (style.startsWith('TOC') ? text(one).replace(/\t\d*$/, '\t') : text(one))
      joins = child(one, 'pPr', 'rPr', gone) !== undefined
      // a paragraph whose mark goes is the start of the next one
      if (joins) carried = own
      else {
        result.push(own)
        carried = ''
      }
    }
    if (joins && carried !== '') throw new Error(`text without a paragraph: ${carried}`)
    return result
  }

  const body = blocks(child(tree('word/document.xml'), 'body') as Element)
  const notes = elements(tree('word/footnotes.xml'))
  return {
    body,
    notes: [...marks].map((id) => blocks(notes.find((note) => note.getAttributeNS(W, 'id') === id) as Element)),
  }
}
