import type { ExchangeDocument } from '../../document/document.ts'

/**
 * When the release is or was published, ISO 8601: the end of its embargo, or else the date of its dateline, or else
 * that of the event. A draft has not been published.
 */
export function publishedOf({ meta, facts }: ExchangeDocument): string | undefined {
  if (meta.state === 'draft') return undefined
  return meta.embargo ?? facts.release?.dateline?.date ?? meta.date
}
