import { type Block, type PageKind, type PageOf, type ParagraphProperties, paragraphXml } from './block.ts'
import { element, join, nothing, type Xml } from './xml.ts'

/** What putting a text together needs from the package. */
export interface Assembly {
  /** Style id of the smallest paragraph there is, for where Word must have one. */
  readonly end: string
  /** Space above what follows a table, in twips, unless its style has space above of its own. */
  readonly afterTable: number
  readonly spaced: ReadonlySet<string>
  readonly pageOf: PageOf
  /** What stands after the last paragraph. */
  closing(): Xml
  /** `w:sectPr` of a section; the first of a document has a first page of its own. */
  section(page: PageKind, first: boolean): Xml
}

/** The blocks of a cell or a note: it ends with a paragraph, as it must (ECMA-376 part 1 §17.4.65). */
export function cellContent(blocks: readonly Block[], style: string): Xml {
  const written = blocks.flatMap((block): Xml[] => {
    if (block.type === 'paragraph') return [paragraphXml(block.properties, block.content)]
    return block.type === 'table' ? [block.xml, paragraphXml({ style }, nothing)] : []
  })
  return written.length > 0 ? join(written) : paragraphXml({ style }, nothing)
}

type Piece = { readonly properties: ParagraphProperties; readonly content: Xml } | Xml

const isXml = (piece: Piece | undefined): piece is Xml => typeof piece === 'string'

/**
 * The text of the document, its section breaks settled, up to its last section's properties. A page break becomes `pageBreakBefore` of what follows,
 * a section break part of the paragraph before it. There is a paragraph between two tables, and one after the last,
 * since Word joins tables that touch.
 */
export function assemble(blocks: readonly Block[], assembly: Assembly): Xml {
  const pieces: Piece[] = []
  let page: PageKind = 'portrait'
  let first = true
  let breaks = false
  const placed = (properties: ParagraphProperties): ParagraphProperties => {
    const afterTable = isXml(pieces.at(-1)) && !assembly.spaced.has(properties.style)
    const result = {
      ...properties,
      ...(breaks ? { pageBreakBefore: true } : {}),
      ...(afterTable ? { spaceBefore: assembly.afterTable } : {}),
    }
    breaks = false
    return result
  }
  const filler = (more: Partial<ParagraphProperties> = {}): void => {
    pieces.push({
      properties: { style: assembly.end, ...(breaks ? { pageBreakBefore: true } : {}), ...more },
      content: nothing,
    })
    breaks = false
  }
  const endSection = (): void => {
    const last = pieces.at(-1)
    const section = assembly.section(page, first)
    first = false
    if (last === undefined || isXml(last) || last.properties.section) filler({ section })
    else pieces[pieces.length - 1] = { ...last, properties: { ...last.properties, section } }
  }
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        pieces.push({ properties: placed(block.properties), content: block.content })
        break
      case 'table':
        if (breaks || isXml(pieces.at(-1))) filler()
        pieces.push(block.xml)
        break
      case 'contents': {
        const { properties: control, paragraphs } = block.write(assembly.pageOf)
        const content = paragraphs.map(({ properties, content }, at) =>
          paragraphXml(at === 0 ? placed(properties) : properties, content),
        )
        pieces.push(element('w:sdt', {}, control, element('w:sdtContent', {}, ...content)))
        break
      }
      case 'page-break':
        breaks = true
        break
      case 'section':
        if (pieces.length > 0) endSection()
        page = block.page
        breaks = false
    }
  }
  if (pieces.length === 0 || isXml(pieces.at(-1))) filler()
  const written = pieces.map((piece) => (isXml(piece) ? piece : paragraphXml(piece.properties, piece.content)))
  return join([...written, assembly.closing(), assembly.section(page, first)])
}
