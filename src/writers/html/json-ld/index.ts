import type { Graph } from 'schema-dts'
import type { ExchangeDocument } from '../../../document/document.ts'
import { article } from './article.ts'
import { event } from './event.ts'
import { organizations } from './organization.ts'
import { people } from './person.ts'

/** The graph of a release (schema.org, JSON-LD 1.1): an article about an event, with its people and organizations. */
export function graph(document: ExchangeDocument): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [article(document), event(document), ...people(document), ...organizations(document)],
  }
}

/** The graph as text that may stand inside a `script` element (HTML Living Standard §4.12.1.3): nothing ends it. */
export function jsonLd(document: ExchangeDocument): string {
  return JSON.stringify(graph(document)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
