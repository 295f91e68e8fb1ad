import type { CorrectionComment, NewsArticle, Quotation } from 'schema-dts'
import { correctedOn, correctionText } from '../../../document/correction.ts'
import type { ExchangeDocument } from '../../../document/document.ts'
import { fill } from '../../../language/language.ts'
import { absoluteAddress, originalLanguage } from '../links.ts'
import { publishedOf } from '../published.ts'
import { articleId, eventId, type NodeOfType, organizationReference, personReference, present, some } from './node.ts'
import type { OrganizationNode } from './organization.ts'

export type ArticleNode = NodeOfType<NewsArticle, 'NewsArticle'>
type CorrectionNode = NodeOfType<CorrectionComment, 'CorrectionComment'>
type QuotationNode = NodeOfType<Quotation, 'Quotation'>

/**
 * The release itself. schema.org has no term for an embargo: its end is when the article is published, its state
 * the work's, and the words of the embargo the condition of access.
 */
export function article(document: ExchangeDocument): ArticleNode {
  const { meta, facts, language, markings } = document
  const { people = [], organizations = [] } = facts
  const address = absoluteAddress(document, language.tag)
  const issuer = issuers(document)
  return present<ArticleNode>({
    '@type': 'NewsArticle',
    '@id': articleId,
    identifier: meta.identifier,
    version: meta.version,
    headline: meta.title,
    alternativeHeadline: facts.subheadline,
    description: meta.description || undefined,
    inLanguage: language.tag,
    url: address,
    mainEntityOfPage: address,
    datePublished: publishedOf(document),
    dateModified: correctedOn(facts),
    correction: some(corrections(document)),
    creativeWorkStatus: statusOf(document),
    conditionsOfAccess: some(markings.filter(({ kind }) => kind === 'embargoed').map(({ text }) => text)),
    dateline: dateline(document),
    keywords: some(meta.keywords),
    copyrightNotice: meta.rights,
    author: some(issuer),
    publisher: some(issuer),
    about: { '@id': eventId },
    mentions: some([
      ...people.map(({ id }) => personReference(id)),
      ...organizations.map(({ id }) => organizationReference(id)),
    ]),
    hasPart: some(quotations(document)),
    ...translations(document),
  })
}

function statusOf({ meta, markings }: ExchangeDocument): string {
  if (meta.state === 'draft') return 'Draft'
  return markings.some(({ kind }) => kind === 'embargoed') ? 'Embargoed' : 'Published'
}

function issuers({ meta, facts }: ExchangeDocument): (OrganizationNode | { readonly '@id': string })[] {
  const issuer = facts.release?.issuer
  if (issuer !== undefined) return [organizationReference(issuer)]
  return meta.creators.map((name): OrganizationNode => ({ '@type': 'Organization', name }))
}

/** As printed, without the dash or the brackets that lead into the text. */
function dateline({ facts, language }: ExchangeDocument): string | undefined {
  const dateline = facts.release?.dateline
  if (dateline?.date === undefined) return dateline?.city
  const printed = fill(language.labels.dateline, { city: dateline.city, date: language.date(dateline.date) })
  return printed.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
}

function quotations({ facts }: ExchangeDocument): QuotationNode[] {
  return (facts.quotes ?? []).map(({ speaker, text }) => ({
    '@type': 'Quotation',
    text,
    creator: personReference(speaker),
  }))
}

/** What an earlier version said wrongly, in the words of the page. */
function corrections({ facts, language }: ExchangeDocument): CorrectionNode[] {
  return (facts.corrections ?? []).map((correction) =>
    present<CorrectionNode>({
      '@type': 'CorrectionComment',
      text: correctionText(correction, language),
      datePublished: correction.date,
    }),
  )
}

/** The release in its other languages: the original names its translations, a translation its original. */
function translations(document: ExchangeDocument): Pick<ArticleNode, 'translationOfWork' | 'workTranslation'> {
  const original = originalLanguage(document)
  const own = document.language.tag
  if (own !== original) return { translationOfWork: sibling(document, original) }
  const others = document.languages.filter((tag) => tag !== own)
  return others.length > 0 ? { workTranslation: others.map((tag) => sibling(document, tag)) } : {}
}

function sibling(document: ExchangeDocument, tag: string): ArticleNode {
  const address = absoluteAddress(document, tag)
  return present<ArticleNode>({
    '@type': 'NewsArticle',
    '@id': address === undefined ? undefined : `${address}${articleId}`,
    url: address,
    inLanguage: tag,
    headline: document.meta.titles[tag],
  })
}
