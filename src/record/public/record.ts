import { parsedFile } from '../parse.ts'
import type { Edition, ExchangeRecord, PublicFacts, PublicRecord } from '../record.ts'
import { publicBody } from './body.ts'
import { publicFacts } from './facts.ts'

/**
 * What anyone may see of a record; nothing else makes a `PublicRecord`. Gone are the briefing, approvals, who approved
 * a quote, actions that are not public, and `:::internal` blocks with all that only they lead to. A record that was
 * itself taken from a PDF keeps the hashes of the full one.
 *
 * @throws Error when something internal would be left.
 */
export function publicRecord(record: ExchangeRecord): PublicRecord {
  const { id, version, language, sha256, media, sources } = record
  const { derivedFrom } = record.editions.get(language)?.facts ?? {}
  const editions = [...record.editions].map(([tag, edition], index): [string, Edition<PublicFacts>] => {
    const source = sources[index]
    if (!source) throw new Error(`Expected the source of the edition \`${tag}\``)
    const file = parsedFile(source, index === 0 ? 'original' : 'translation', tag)
    const { languageOf, placeOf } = edition
    const facts = publicFacts(edition.facts)
    return [tag, { language: tag, facts, body: publicBody(file).body ?? edition.body, languageOf, placeOf }]
  })
  return {
    audience: 'public',
    id,
    version,
    language,
    sha256: derivedFrom?.sha256 ?? sha256,
    editions: new Map(editions),
    media,
    briefingSha256: derivedFrom?.briefing ?? {},
  }
}
