import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFileMessage } from 'vfile-message'
import { type ReleaseState, releaseState } from '../document/state.ts'
import { checkRecord, type Discovered, sortMessages } from '../record/index.ts'
import type { ExchangeRecord } from '../record/record.ts'
import { reportApprovals } from './approve/messages.ts'
import { factsFileSchema, mergedFacts } from './facts-schema.ts'
import { sha256 } from './hash.ts'
import { changesSince } from './history/changes.ts'
import { issuedIn, recalls } from './history/recall.ts'
import { json } from './json.ts'
import { type ManifestFile, manifest, manifestSchema } from './manifest.ts'
import { type ProduceOptions, produce } from './produce.ts'
import type { ApprovalSettings, Settings } from './settings.ts'
import { store } from './store.ts'

export interface BuildOptions extends ProduceOptions {
  /** Folder that `<id>/` folders are written into. */
  readonly output: string
  /** What the settings ask of approvals. */
  readonly approvalSettings?: ApprovalSettings | undefined
  /** How the record's texts are to be written; by our own rules when left out. */
  readonly style?: Pick<Settings, 'rules' | 'style'> | undefined
}

/** What became of one record. */
export interface BuildResult {
  readonly id: string
  readonly path: string
  readonly messages: readonly VFileMessage[]
  /** Paths of the documents that were written. */
  readonly written: readonly string[]
}

/** Reads and checks one record, makes its documents and stores them; nothing is written when it has an error. */
export async function buildRecord(found: Discovered, options: BuildOptions): Promise<BuildResult> {
  const { id, record, messages } = await checkRecord(found, options.style)
  if (!record) return { id, path: found.path, messages, written: [] }
  try {
    const folder = join(options.output, id)
    const approvals = await approvalsOf(record, found.path, options)
    const { products, facts, messages: more } = await produce(record, approvals.options)
    if (approvals.forged || more.some(({ fatal }) => fatal)) {
      return { id, path: found.path, messages: [...messages, ...approvals.messages, ...more], written: [] }
    }
    const issued = await issuedIn(folder)
    const state = { program: options.program, state: stateOf(record, options.now), preview: options.preview }
    const earlier = await standing(folder)
    const listed = await withStanding(facts, earlier, record, folder, state.state)
    const list = manifest(record, products, listed, state, earlier)
    await store(options.output, id, [
      ...products.map(({ file, bytes }) => ({ name: file, bytes })),
      { name: 'facts.json', bytes: listed },
      { name: 'manifest.json', bytes: list },
    ])
    return {
      id,
      path: found.path,
      messages: sortMessages([...messages, ...approvals.messages, ...more, ...(issued ? recalls(record, issued) : [])]),
      written: products.map(({ file }) => join(folder, file)),
    }
  } catch (error) {
    if (error instanceof VFileMessage) return { id, path: found.path, messages: [...messages, error], written: [] }
    throw error
  }
}

/** What is said of the approvals, and what may be made: release and summary wait for those that the settings ask for. */
async function approvalsOf(record: ExchangeRecord, path: string, options: BuildOptions) {
  const { approvalSettings = {}, now, output } = options
  const report = await reportApprovals(record, approvalSettings, now, (sha) =>
    changesSince(record, sha, { path, output }),
  )
  const marked = options.preview && stateOf(record, now) === 'embargoed'
  if (report.sufficient || marked) return { ...report, options }
  return { ...report, options: { ...options, only: new Set([...options.only].filter((name) => name === 'briefing')) } }
}

function stateOf(record: ExchangeRecord, now: number): ReleaseState['kind'] {
  const original = record.editions.get(record.language)
  return original ? releaseState(original.facts, now).kind : 'draft'
}

/** Documents of an earlier build that still stand as its manifest has them. */
async function standing(folder: string): Promise<ManifestFile[]> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '')
  const earlier = manifestSchema.safeParse(parsed(text))
  if (!earlier.success) return []
  const kept = await Promise.all(
    earlier.data.files.map(async (file) => {
      if (file.document === 'facts') return undefined
      const bytes = await readFile(join(folder, file.name)).catch(() => undefined)
      return bytes && sha256(bytes) === file.sha256 ? file : undefined
    }),
  )
  return kept.filter((file) => file !== undefined)
}

/** The list of facts with what it said before of documents that still stand and are of the same record and state. */
async function withStanding(
  facts: Uint8Array,
  earlier: readonly ManifestFile[],
  { sha256: record }: ExchangeRecord,
  folder: string,
  state: ReleaseState['kind'],
): Promise<Uint8Array> {
  const same = earlier.filter((file) => file.record === record && file.state === state)
  if (same.length === 0) return facts
  const text = await readFile(join(folder, 'facts.json'), 'utf8').catch(() => '')
  const before = factsFileSchema.safeParse(parsed(text))
  const now = factsFileSchema.safeParse(parsed(new TextDecoder().decode(facts)))
  if (!before.success || !now.success) return facts
  return json(mergedFacts(now.data, before.data, same))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
