import { parsedFile } from '../parse.ts'
import type { Body, Edition, ExchangeRecord, PublicFacts, PublicRecord } from '../record.ts'
import { publicBody } from './body.ts'
import { publicFacts } from './facts.ts'
import { internalMedia } from './media.ts'
import { withoutMetadata } from './metadata/index.ts'

/**
 * What anyone may see of a record; nothing else makes a `PublicRecord`. Gone are the briefing, approvals, who approved
 * a quote, actions that are not public, and `:::internal` blocks with all that only they lead to, photos too. A record that was
 * itself taken from a PDF keeps the hashes of the full one.
 *
 * @throws Error when something internal would be left.
 */
export function publicRecord(record: ExchangeRecord): PublicRecord {
  const { id, version, language, sha256, media } = record
  const { derivedFrom } = record.editions.get(language)?.facts ?? {}
  const bodies = publicBodies(record)
  const hidden = internalMedia(record, bodies)
  const editions = [...record.editions].map(([tag, edition], index): [string, Edition<PublicFacts>] => {
    const { languageOf, placeOf } = edition
    const facts = publicFacts(edition.facts, hidden)
    return [tag, { language: tag, facts, body: bodies[index] ?? edition.body, languageOf, placeOf }]
  })
  return {
    audience: 'public',
    id,
    version,
    language,
    sha256: derivedFrom?.sha256 ?? sha256,
    editions: new Map(editions),
    media: new Map(
      [...media].filter(([file]) => !hidden.has(file)).map(([file, photo]) => [file, withoutMetadata(photo)]),
    ),
    briefingSha256: derivedFrom?.briefing ?? {},
  }
}

/** The bodies that anyone may read, in the order of the editions. */
export function publicBodies({ editions, sources }: ExchangeRecord): Body[] {
  return [...editions].map(([tag, { body }], index) => {
    const source = sources[index]
    if (!source) throw new Error(`Expected the source of the edition \`${tag}\``)
    return publicBody(parsedFile(source, index === 0 ? 'original' : 'translation', tag)).body ?? body
  })
}
