import type { Attachment, ExchangeDocument } from '../document/document.ts'
import { listFacts } from '../document/factlist.ts'
import { attachedNames, publicSource } from '../record/index.ts'
import type { ExchangeRecord, PublicRecord } from '../record/record.ts'
import { factsFile } from './facts-schema.ts'
import { json } from './json.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/**
 * What a summary carries (PDF/A-3, ISO 19005-3, 6.8): the public record in each language, its images, and its facts with
 * how the public `documents` print them. `briefing` has the SHA-256 of each language's briefing.
 */
export function attachmentsOf(
  record: ExchangeRecord,
  shown: PublicRecord,
  {
    briefing,
    documents,
  }: { readonly briefing: Readonly<Record<string, string>>; readonly documents: readonly ExchangeDocument[] },
): Attachment[] {
  const names = attachedNames(shown.media.keys())
  const texts = publicSource(record, { sha256: shown.sha256, briefing }).map(
    ({ name, text }): Attachment => ({
      name,
      bytes: encode(text),
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'Public record that this document was made from',
    }),
  )
  const images = [...shown.media.values()].map(
    ({ name, bytes, mediaType }): Attachment => ({
      name: names.get(name) ?? name,
      bytes,
      mediaType,
      relationship: 'Source',
      description: `Image of the record, without metadata: ${name}`,
    }),
  )
  const facts: Attachment = {
    name: 'facts.json',
    bytes: json(factsFile('public', shown, listFacts(shown.editions, shown, documents, false))),
    mediaType: 'application/json',
    relationship: 'Data',
    description: 'Public facts of the record and how the documents print them',
  }
  return [...texts, ...images, facts]
}
