import { plainText } from '../../document/plain-text.ts'
import { parsedFile } from '../../record/parse.ts'
import type { Edition, ExchangeRecord } from '../../record/record.ts'
import { offsetAt } from '../../record/source.ts'

/** Source of each part of a narrative by its heading; what stands before the first section goes by the headline. */
export function sourceSections(edition: Edition, record: ExchangeRecord): Map<string, string> {
  const source = record.sources[[...record.editions.keys()].indexOf(edition.language)]
  const { headline, sections } = edition.body
  const parts = new Map<string, string>()
  if (!source) return parts
  const { source: text, bodyStart } = parsedFile(source, 'original', edition.language)
  const starts = sections.map(({ heading }) => (heading.position ? offsetAt(text, heading.position.start) : bodyStart))
  const add = (heading: string, start: number, end: number) =>
    parts.set(heading, `${parts.get(heading) ?? ''}${text.text.slice(start, end).trim()}\n`)
  add(plainText(headline).trim(), bodyStart, starts[0] ?? text.text.length)
  for (const [at, { heading }] of sections.entries()) {
    add(plainText(heading).trim(), starts[at] ?? bodyStart, starts[at + 1] ?? text.text.length)
  }
  return parts
}
