import type { ExchangeDocument } from '../../document/document.ts'
import { absoluteAddress } from './links.ts'

/** `<meta name=… content=…>` */
export interface NamedMetadata {
  readonly name: string
  readonly content: string
}

/** `<meta property=… content=…>`, as Open Graph (ogp.me) has it. */
export interface OpenGraphProperty {
  readonly property: string
  readonly content: string
}

/** What search engines and archives read: description, Dublin Core, and whether the page may be listed at all. */
export function namedMetadata({ meta, language, markings }: ExchangeDocument): NamedMetadata[] {
  return [
    { name: 'description', content: meta.description },
    ...(meta.keywords.length > 0 ? [{ name: 'keywords', content: meta.keywords.join(', ') }] : []),
    ...meta.creators.map((content) => ({ name: 'author', content })),
    { name: 'dcterms.identifier', content: meta.identifier },
    { name: 'dcterms.language', content: language.tag },
    ...(meta.rights ? [{ name: 'dcterms.rights', content: meta.rights }] : []),
    { name: 'generator', content: meta.program },
    ...(markings.length > 0 ? [{ name: 'robots', content: 'noindex, nofollow, noarchive' }] : []),
  ].filter(({ content }) => content !== '')
}

export function openGraph(document: ExchangeDocument, published: string | undefined): OpenGraphProperty[] {
  const { meta, language, languages } = document
  const [publisher] = meta.creators
  const address = absoluteAddress(document, language.tag)
  const properties: [string, string | undefined][] = [
    ['og:type', 'article'],
    ['og:title', meta.title],
    ['og:description', meta.description],
    ['og:url', address],
    ['og:site_name', publisher],
    ['og:locale', locale(language.tag)],
    ...languages
      .filter((tag) => tag !== language.tag)
      .map((tag): [string, string] => ['og:locale:alternate', locale(tag)]),
    ['article:published_time', published],
    ...meta.keywords.map((keyword): [string, string] => ['article:tag', keyword]),
  ]
  return properties.flatMap(([property, content]) => (content ? [{ property, content }] : []))
}

/** `zh-Hans` as Open Graph wants it: `zh_CN`, by the likely subtags of CLDR. */
function locale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region === undefined ? language : `${language}_${region}`
}
