import type Handlebars from 'handlebars'
import type { ExchangeDocument, Marking } from '../../document/document.ts'
import type { Theme } from '../../theme/tokens.ts'
import type { WebImage } from './image.ts'
import { absoluteAddress, originalLanguage, type PageLink, pageLinks } from './links.ts'
import { type NamedMetadata, namedMetadata, type OpenGraphProperty, openGraph } from './metadata.ts'
import { publishedOf } from './published.ts'

/** All that `page.html.hbs` may print. What is absent is null, false or an empty list. */
export interface PageSlots {
  /** BCP 47 tag of the page. */
  readonly language: string
  readonly title: string
  /** Name of the kind of document, such as `Press release`. */
  readonly kind: string
  /** Who issues it. */
  readonly issuer: string | null
  /** The institution's, as a picture inside the page. */
  readonly logo: (WebImage & { readonly alt: string }) | null
  /** Address of the page, when the site is known. */
  readonly canonical: string | null
  /** The page in each of its languages. */
  readonly languages: readonly PageLink[]
  /** Address of the page in the record's own language. */
  readonly original: string | null
  readonly otherLanguages: string
  readonly metadata: readonly NamedMetadata[]
  readonly openGraph: readonly OpenGraphProperty[]
  readonly contentSecurityPolicy: string
  readonly themeColor: string
  readonly themeColorDark: string
  /** Draft and embargo, for a banner. */
  readonly markings: readonly Marking[]
  /** Name of that banner. */
  readonly status: string
  /** `<style>…</style>` */
  readonly style: Handlebars.SafeString
  /** `<script type="application/ld+json">…</script>` */
  readonly jsonLd: Handlebars.SafeString
  /** The document itself. */
  readonly body: Handlebars.SafeString
}

/** What is made elsewhere. */
export type Fragments = Pick<PageSlots, 'logo' | 'style' | 'jsonLd' | 'body' | 'contentSecurityPolicy'>

export function pageSlots(document: ExchangeDocument, { color }: Theme, fragments: Fragments): PageSlots {
  const languages = pageLinks(document)
  const original = originalLanguage(document)
  return {
    language: document.language.tag,
    title: document.meta.title,
    kind: document.language.labels[document.name],
    issuer: document.meta.creators[0] ?? null,
    canonical: absoluteAddress(document, document.language.tag) ?? null,
    languages,
    original: languages.find(({ language }) => language === original)?.href ?? null,
    otherLanguages: document.language.labels['other-languages'],
    metadata: namedMetadata(document),
    openGraph: openGraph(document, publishedOf(document)),
    themeColor: color.page,
    themeColorDark: color.dark.page,
    markings: document.markings,
    status: document.language.labels['embargo-state'],
    ...fragments,
  }
}
