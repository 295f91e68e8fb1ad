import { stringify } from 'yaml'
import { parsedFile } from '../parse.ts'
import type { ExchangeRecord } from '../record.ts'
import { publicBody } from './body.ts'
import { internalMedia } from './media.ts'
import { publicBodies } from './record.ts'

/** Where a public record comes from: the full record's hash, and its briefings' by language. */
export interface Derivation {
  readonly sha256: string
  readonly briefing: Readonly<Record<string, string>>
}

/** A file of the public record. */
export interface PublicSource {
  /** `record.md` or `record.<language>.md`. */
  readonly name: string
  readonly text: string
}

/**
 * The files of a record as anyone may read them: valid record files that say what `publicRecord` says, with the full
 * record's hash in `derivedFrom`. YAML comments, aliases and layout are not kept, since they may tell of what is gone.
 */
export function publicSource(record: ExchangeRecord, derivation: Derivation): PublicSource[] {
  const secret = new Set<unknown>()
  for (const { id, public: open } of record.editions.get(record.language)?.facts.actions ?? []) {
    if (open !== true) secret.add(id)
  }
  const hidden = internalMedia(record, publicBodies(record))
  return [...record.editions.keys()].map((tag, index) => {
    const source = record.sources[index]
    if (!source) throw new Error(`Expected the source of the edition \`${tag}\``)
    const kind = index === 0 ? 'original' : 'translation'
    const file = parsedFile(source, kind, tag)
    const { root, language } = file
    const facts = publicValues(root?.type === 'map' ? root.value : {}, secret, hidden)
    if (kind === 'original') facts.derivedFrom = derivedFrom(derivation)
    const yaml = stringify(facts, { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false })
    const body = publicBody(file).text
    return { name: kind === 'original' ? 'record.md' : `record.${language}.md`, text: `---\n${yaml}---\n${body}` }
  })
}

function derivedFrom({ sha256, briefing }: Derivation) {
  return Object.keys(briefing).length > 0 ? { sha256, briefing } : { sha256 }
}

/** The front matter as read, less what is internal, in its order. */
function publicValues(
  facts: Readonly<Record<string, unknown>>,
  secret: ReadonlySet<unknown>,
  hidden: ReadonlySet<unknown>,
) {
  const shown: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(facts)) {
    if (key === 'briefing' || key === 'approvals') continue
    if (key === 'actions') {
      const actions = entries(value).filter(({ id }) => !secret.has(id))
      if (actions.length > 0) shown[key] = actions
    } else if (key === 'media') {
      const media = entries(value).filter(({ file }) => !hidden.has(file))
      if (media.length > 0) shown[key] = media
    } else if (key === 'quotes') shown[key] = entries(value).map(({ approved, ...quote }) => quote)
    else shown[key] = value
  }
  return shown
}

function entries(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}
