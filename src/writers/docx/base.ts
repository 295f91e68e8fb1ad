import type { Language } from '../../language/language.ts'
import type { NumberLevel } from '../../language/numerals.ts'
import type { Theme } from '../../theme/tokens.ts'
import type { WordOptions } from './docx-parts.ts'
import { fontTable } from './fonts.ts'
import { documentLanguage, eastAsianFont } from './languages.ts'
import { numbering } from './numbering.ts'
import { type Page, pageOf } from './page.ts'
import { characterStyles } from './styles/characters.ts'
import { hex } from './styles/line.ts'
import { type Metrics, metricsOf } from './styles/metrics.ts'
import type { StyleId } from './styles/names.ts'
import { paragraphStyles } from './styles/paragraphs.ts'
import { tableStyles } from './styles/tables.ts'
import { wordParts } from './word-parts.ts'

/** Header or footer of a template: XML to put markings into, with what it refers to already among the parts. */
export interface TemplateFurniture {
  readonly name: 'header' | 'footer'
  readonly type: 'default' | 'first' | 'even'
  /** Part name, such as `word/header-template-first.xml`. */
  readonly part: string
}

/** What a package starts from before there is any text: our own design, or the institution's template. */
export interface Base {
  /** Whether it is the institution's, whose styles may lack what ours have. */
  readonly template: boolean
  readonly page: Page
  /** The id that a style of ours has in this package. */
  style(id: StyleId): string
  /** How the headings are numbered; none where a template leaves them unnumbered. */
  readonly headingLevels: readonly NumberLevel[]
  /** `w:abstractNumId` that ordered lists are instances of, and the first free `w:numId`. */
  readonly numbers: { readonly abstract: number; readonly next: number }
  /** styles, theme, fontTable, numbering; of a template also its media and furniture. By part name. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>
  readonly furniture: readonly TemplateFurniture[]
  /** Room that our paragraph styles take, by their own ids. */
  readonly metrics: ReadonlyMap<string, Metrics>
  /** Whether the template tells even pages from odd ones. */
  readonly evenAndOdd: boolean
  /** Whether the first page has a header and a footer of its own. */
  readonly titlePage: boolean
}

/** What docx is asked for, as plain data: the same options always give the same parts. */
export function wordOptions(theme: Theme, language: Language, page: Page): WordOptions {
  const { val, eastAsia } = documentLanguage(language)
  const { word } = theme.font
  const scripts = { Hans: word.hans, Hant: word.hant, Jpan: word.jpan }
  const own = eastAsianFont(theme, language.script)
  const { color } = theme
  return {
    sections: [],
    compatibility: { version: 15 },
    theme: {
      name: 'Communique',
      fonts: {
        headings: { latin: word.heading, eastAsia: own, scripts },
        body: { latin: word.body, eastAsia: own, scripts },
      },
      colors: {
        dark1: hex(color.ink),
        light1: hex(color.page),
        dark2: hex(color.muted),
        light2: hex(color.surface),
        accent1: hex(color.accent),
        accent2: hex(color.alert),
        accent3: hex(color.muted),
        accent4: hex(color.rule),
        hyperlink: hex(color.accent),
        followedHyperlink: hex(color.muted),
      },
    },
    styles: {
      default: {
        document: {
          run: {
            font: { theme: 'body' },
            size: Math.round(theme.type.body * 2),
            color: hex(color.ink),
            language: { value: val, eastAsia },
          },
        },
      },
      paragraphStyles: [...paragraphStyles(theme, language, page)],
      characterStyles: [...characterStyles(theme, language)],
    },
    numbering: numbering(theme, language),
  }
}

async function ownBase(theme: Theme, language: Language, page: Page): Promise<Base> {
  const { styles, theme: look, numbering: lists } = await wordParts(wordOptions(theme, language, page))
  return {
    template: false,
    page,
    style: (id) => id,
    headingLevels: language.numbering.headings,
    numbers: { abstract: abstractOf(lists, 'ListNumber'), next: 1 + lastNumber(lists) },
    parts: new Map([
      ['word/styles.xml', completed(styles, tableStyles(theme))],
      ['word/theme/theme1.xml', look],
      ['word/numbering.xml', lists],
      ['word/fontTable.xml', fontTable(theme)],
    ]),
    furniture: [],
    metrics: metricsOf(theme, language, page),
    evenAndOdd: false,
    titlePage: true,
  }
}

/** What docx has no options for: tab leaders of the contents, and table styles. */
function completed(styles: string, tables: string): string {
  return styles
    .replace(/<w:style [^>]*w:styleId="TOC\d".*?<\/w:style>/g, (style) =>
      style.replace('<w:tab w:val="right"', '<w:tab w:val="right" w:leader="dot"'),
    )
    .replace('</w:styles>', `${tables}</w:styles>`)
}

function abstractOf(lists: string, style: string): number {
  const found = lists.split('<w:abstractNum ').find((list) => list.includes(`<w:pStyle w:val="${style}"/>`))
  return Number(found?.match(/w:abstractNumId="(\d+)"/)?.[1])
}

const lastNumber = (lists: string): number =>
  Math.max(0, ...[...lists.matchAll(/<w:num w:numId="(\d+)"/g)].map((match) => Number(match[1])))

const bases = new WeakMap<Theme, Map<string, Promise<Base>>>()

/** Our own design for a theme, a language and a page. Made once for each. */
export function baseOf(theme: Theme, language: Language, page: Page = pageOf(theme)): Promise<Base> {
  const known = bases.get(theme) ?? new Map<string, Promise<Base>>()
  bases.set(theme, known)
  const key = JSON.stringify([language.tag, page])
  const base = known.get(key) ?? ownBase(theme, language, page)
  known.set(key, base)
  return base
}
