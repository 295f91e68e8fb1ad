import { VFileMessage } from 'vfile-message'
import type { Language } from '../../language/language.ts'
import type { ExchangeRecord } from '../../record/record.ts'
import { UnsearchableError } from './inflate.ts'
import { inventoryOf } from './inventory.ts'
import { type Match, type Matcher, matcherOf } from './matcher.ts'
import { pdfSurfaces } from './pdf/index.ts'
import { photoLeaksOf } from './photos/index.ts'
import type { PublicFile } from './public-file.ts'
import type { Secret } from './secret.ts'
import type { Surface } from './surface.ts'
import { htmlSurfaces } from './surfaces/html.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Looks for a record's internal texts in finished public documents. */
export interface Disclosure {
  /** One error for each internal text or photo that stands in the file, at its line in the record. */
  leaksIn(file: PublicFile): Promise<VFileMessage[]>
}

/** What else documents may say: templates' own words. */
export interface DisclosureOptions {
  readonly languageOf: (tag: string) => Language
  readonly templateTexts: readonly string[]
}

/**
 * The second line of defence. The first is that public documents are made of a `PublicRecord` alone; here their finished
 * bytes, decompressed, are searched for whatever the full record keeps internal: whole or in parts of five words or
 * twelve characters of Chinese, across markup, line ends, hyphens and ligatures.
 * Photos are looked for by what they show.
 */
export function disclosureOf(record: ExchangeRecord, { languageOf, templateTexts }: DisclosureOptions): Disclosure {
  const { secrets, open, names, photos } = inventoryOf(record, languageOf)
  const languages = [...new Set([...record.editions.keys(), 'en'])].map(languageOf)
  const matcher = matcherOf(secrets, [...open, ...vocabularyOf(languages), ...templateTexts], names)
  const photoLeaks = photoLeaksOf(record, photos)
  return { leaksIn: async (file) => [...leaks(matcher, file), ...(await photoLeaks(file))] }
}

/** The texts of a public document, by its ending. */
function surfacesOf({ name, bytes }: PublicFile): Surface[] {
  const own: Surface = { place: 'file name', text: name, prose: true }
  if (name.endsWith('.pdf')) return [own, ...pdfSurfaces(bytes)]
  return [own, ...htmlSurfaces(bytes)]
}

function leaks(matcher: Matcher, file: PublicFile): VFileMessage[] {
  if (matcher.size === 0) return []
  const found = new Map<Secret, { match: Match; place: string }>()
  try {
    for (const { place, text, prose } of surfacesOf(file)) {
      for (const match of matcher.find(text, prose)) {
        if (!found.has(match.secret)) found.set(match.secret, { match, place })
      }
    }
  } catch (error) {
    return [unsearchable(file, error)]
  }
  return [...found.values()].map(({ match, place }) => leak(match, file.name, place))
}

/** What can't be searched is not known to be free of what is internal. */
function unsearchable({ name }: PublicFile, error: unknown): VFileMessage {
  // a RangeError: nested or long beyond what patterns take
  if (!(error instanceof UnsearchableError || error instanceof RangeError)) throw error
  const reason = `Unexpected content of ${name}, expected one that can be searched for what is internal: ${error.message}`
  const message = new VFileMessage(reason, { ruleId: 'disclosure', source: 'communique' })
  message.fatal = true
  return message
}

function leak({ secret, words }: Match, document: string, place: string): VFileMessage {
  const { path, position } = secret.place
  const reason = `Unexpected internal text “${shortened(secret.text)}” (${secret.what}) in ${document}, ${place}, expected none of it in a public document`
  const message = new VFileMessage(reason, { place: position, ruleId: 'disclosure', source: 'communique' })
  message.file = path
  message.fatal = true
  message.actual = words
  message.note = 'Nothing was written. Take the text out of what is public, or out of what is internal.'
  return message
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
