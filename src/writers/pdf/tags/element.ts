/** Standard structure types in use (ISO 32000-1 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Caption'
  | 'Figure'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Code'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'

/** Attributes of one owner (ISO 32000-1 14.8.5); as pdfkit takes them: a string is a name, a String object a text. */
export type Attributes = Readonly<Record<string, unknown>>

/** A structure element, planned. What is painted is added to it page by page. */
export interface Element {
  readonly type: StructureType
  readonly children: Element[]
  readonly lang?: string
  readonly alt?: string
  readonly id?: string
  attributes?: Attributes
}

/** A new element, the last child of its parent so far. */
export function element(
  parent: Element | undefined,
  type: StructureType,
  more: Omit<Element, 'type' | 'children'> = {},
): Element {
  const made: Element = { type, children: [], ...more }
  parent?.children.push(made)
  return made
}
