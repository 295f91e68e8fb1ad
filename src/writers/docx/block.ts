import { element, nothing, value, type Xml } from './xml.ts'

/** `w:pPr`, as far as a paragraph says more than its style (ECMA-376 part 1 §17.3.1.26). Lengths in twips. */
export interface ParagraphProperties {
  /** Style id, as it stands in the package. */
  readonly style: string
  /** Whether it heads what follows: a section break comes before it, not after. */
  readonly heading?: boolean
  /** Bookmark that the contents lead to. */
  readonly target?: string | undefined
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  readonly numbering?: { readonly id: number; readonly level: number } | undefined
  /** Tab stop from the left. */
  readonly tab?: number | undefined
  readonly spaceBefore?: number | undefined
  /** `w:sectPr` of the section that this paragraph ends. */
  readonly section?: Xml
}

export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly properties: ParagraphProperties
  readonly content: Xml
}

/** One piece of the text, not yet written: neighbours decide on page and section breaks. */
export type Block =
  | ParagraphBlock
  /** With the heights of its rows as they are likely to be, in twips. */
  | { readonly type: 'table'; readonly xml: Xml; readonly rows: readonly number[] }
  | ContentsBlock
  | { readonly type: 'page-break' }
  /** From here on, pages are of this kind; `fresh` where a section begins even if they were before. */
  | SectionBlock

/** The list of contents: written last, when it is known which page everything is on. */
export interface ContentsBlock {
  readonly type: 'contents'
  readonly entries: number
  write(pageOf: PageOf): { readonly properties: Xml; readonly paragraphs: readonly ParagraphBlock[] }
}

/** Page of a heading, by the bookmark that the contents lead to. */
export type PageOf = (bookmark: string) => number

export interface SectionBlock {
  readonly type: 'section'
  readonly page: PageKind
  readonly fresh: boolean
}

export type PageKind = 'portrait' | 'landscape'

export const paragraphBlock = (properties: ParagraphProperties, content: Xml): ParagraphBlock => ({
  type: 'paragraph',
  properties,
  content,
})

/** `w:p`. */
export function paragraphXml(properties: ParagraphProperties, content: Xml): Xml {
  const { numbering } = properties
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      value('w:pStyle', properties.style),
      properties.keepNext ? element('w:keepNext') : nothing,
      properties.pageBreakBefore ? element('w:pageBreakBefore') : nothing,
      numbering ? element('w:numPr', {}, value('w:ilvl', numbering.level), value('w:numId', numbering.id)) : nothing,
      properties.tab === undefined
        ? nothing
        : element('w:tabs', {}, element('w:tab', { 'w:val': 'left', 'w:pos': properties.tab })),
      properties.spaceBefore === undefined ? nothing : element('w:spacing', { 'w:before': properties.spaceBefore }),
      properties.section ?? nothing,
    ),
    content,
  )
}
