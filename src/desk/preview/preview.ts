import { factsFileSchema } from '../../pipeline/facts-schema.ts'
import { produce } from '../../pipeline/produce.ts'
import type { Produced } from '../../pipeline/product.ts'
import type { DocumentName, FactRow, Preview, PreviewDocument, PreviewRequest } from '../api/preview.ts'
import { analysisOf, type DraftInput } from '../reading/analyze.ts'
import { draftBundle } from '../reading/draft-bundle.ts'
import { read } from '../reading/read.ts'
import type { Shared } from '../work/shared.ts'
import { blocksOf } from './blocks.ts'

export interface PreviewInput extends DraftInput, Omit<PreviewRequest, 'texts'> {}

/** A preview whose bytes are not put anywhere yet. */
export interface Previewed extends Omit<Preview, 'documents'> {
  readonly documents: readonly (Omit<PreviewDocument, 'href'> & {
    readonly file: string
    readonly content: Uint8Array
  })[]
}

/** Makes the asked documents of a record with drafts in place of some of its files; none where it has errors. */
export async function preview(shared: Shared, input: PreviewInput): Promise<Previewed> {
  const { path, texts, now, language, documents } = input
  const reading = await read(await draftBundle(path, texts), shared.settings)
  const analysis = analysisOf(reading, shared.settings, now)
  const { record } = reading
  if (!record?.editions.has(language)) return { analysis, documents: [], facts: [] }
  const made = await produce(record, {
    templates: await shared.templates(),
    program: shared.program,
    site: shared.settings.site,
    now,
    preview: true,
    only: new Set(documents),
    languages: new Set([language]),
    sketch: true,
  })
  const leak = made.messages.find(({ fatal }) => fatal === true)
  return {
    analysis: leak ? { ...analysis, reasons: [...analysis.reasons, { code: 'leak', message: leak.reason }] } : analysis,
    documents: made.products.map(({ document, language: tag, file, bytes, sha256 }) => ({
      document,
      language: tag,
      file,
      content: bytes,
      sha256,
      bytes: bytes.length,
      blocks: made.documents.filter(({ name }) => name === document).flatMap((one) => blocksOf(one, record)),
    })),
    facts: made.facts.length > 0 ? factsOf(made, documents) : [],
  }
}

function factsOf({ facts }: Produced, names: readonly DocumentName[]): FactRow[] {
  const file = factsFileSchema.parse(JSON.parse(new TextDecoder().decode(facts)))
  return file.facts.map(({ places = {}, printed, ...fact }) => ({
    ...fact,
    places,
    printed: printed
      .filter(({ document }) => names.includes(document))
      .map((form) => ({ ...form, at: form.at.map(({ id, page }) => (page === undefined ? { id } : { id, page })) })),
  }))
}
