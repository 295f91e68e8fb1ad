import type { ExchangeDocument } from '../../document/document.ts'
import { languageFor } from '../../language/index.ts'

/** A language in which the page can be read. */
export interface PageLink {
  /** BCP 47 tag. */
  readonly language: string
  /** Own name of the language. */
  readonly name: string
  /** Relative, or absolute when the address of the site is known. */
  readonly href: string
  readonly current: boolean
}

const fileOf = ({ name }: ExchangeDocument, tag: string): string => `${name}.${tag}.html`

/** Address of the page in a language; undefined without a site. */
export function absoluteAddress(document: ExchangeDocument, tag: string): string | undefined {
  return document.site === undefined
    ? undefined
    : `${document.site}/${encodeURIComponent(document.meta.identifier)}/${encodeURIComponent(fileOf(document, tag))}`
}

/** The page in each of its languages, this one included; none when there is only one. */
export function pageLinks(document: ExchangeDocument): PageLink[] {
  if (document.languages.length < 2) return []
  return document.languages.map((language) => ({
    language,
    name: languageFor(language).name,
    href: absoluteAddress(document, language) ?? encodeURIComponent(fileOf(document, language)),
    current: language === document.language.tag,
  }))
}

/** The language of the record itself, of which the others are translations. */
export function originalLanguage({ meta, languages, language }: ExchangeDocument): string {
  return Object.keys(meta.titles).find((tag) => languages.includes(tag)) ?? languages[0] ?? language.tag
}
