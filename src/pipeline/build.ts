import { join } from 'node:path'
import { VFileMessage } from 'vfile-message'
import { type ReleaseState, releaseState } from '../document/state.ts'
import { checkRecord, type Discovered, sortMessages } from '../record/index.ts'
import type { ExchangeRecord } from '../record/record.ts'
import { writers } from '../writers/index.ts'
import { reportApprovals } from './approve/messages.ts'
import type { Filed } from './archive/bag/request.ts'
import type { ArchiveSettings } from './archive/bag/settings.ts'
import { changedSource } from './changed-source.ts'
import type { Dependencies } from './dependencies.ts'
import { standingIn, withStanding } from './earlier.ts'
import { issuedIn, recalls } from './history/recall.ts'
import { languageGone } from './language-gone.ts'
import { type BuildState, manifest } from './manifest.ts'
import { holdNursery } from './nursery.ts'
import { produce } from './produce.ts'
import type { Produced, ProduceOptions } from './product.ts'
import type { ApprovalSettings, Settings } from './settings.ts'
import { store } from './store.ts'
import { withdrawal } from './withdraw.ts'

export interface BuildOptions extends ProduceOptions {
  /** Folder that `<id>/` folders are written into. */
  readonly output: string
  /** What every document is made with, for the manifest. */
  readonly dependencies: Dependencies
  /** What the settings ask of approvals. */
  readonly approvalSettings?: ApprovalSettings | undefined
  /** How the record's texts are to be written; by our own rules when left out. */
  readonly style?: Pick<Settings, 'rules' | 'style'> | undefined
  /** Where issued versions are filed, and what the settings say of it; nothing is filed when left out. */
  readonly filing?: Filing | undefined
}

/** How issued versions are filed. */
export interface Filing {
  /** Folder of all bags. */
  readonly archive: string
  readonly settings: ArchiveSettings | undefined
}

/** A file that was put in its place. */
export interface Stored {
  readonly path: string
  readonly bytes: number
}

/** What became of one record. */
export interface BuildResult {
  readonly id: string
  readonly path: string
  readonly messages: readonly VFileMessage[]
  /** Paths of the documents that were made. */
  readonly written: readonly string[]
  /** Files of the output that were not there as they are now. */
  readonly stored: readonly Stored[]
  /** The bag that was filed. */
  readonly filed?: string
}

/** Reads and checks one record, makes its documents and stores them; nothing is written when it has an error. */
export async function buildRecord(found: Discovered, options: BuildOptions): Promise<BuildResult> {
  const { id, record, messages } = await checkRecord(found, options.style)
  const failed = (...more: VFileMessage[]): BuildResult => ({
    id,
    path: found.path,
    messages: sortMessages([...messages, ...more]),
    written: [],
    stored: [],
  })
  if (!record) return failed()
  const refusal = await refused(record, options)
  if (refusal) return failed(refusal)
  holdNursery(record)
  try {
    const approvals = await approvalsOf(record, found.path, options)
    const produced = await produce(record, approvals.options)
    const { products, facts, messages: more } = produced
    if (approvals.forged || more.some(({ fatal }) => fatal)) return failed(...approvals.messages, ...more)
    const changed = await changedSource(record)
    if (changed) return failed(changed)
    const folder = join(options.output, id)
    const issued = await issuedIn(folder)
    const said = [...messages, ...approvals.messages, ...more]
    const state = buildState(record, said, options)
    const filed = await file(record, produced, said, state, options)
    if (filed?.status === 'refused') return failed(...approvals.messages, ...more, ...filed.messages)
    const before = await standingIn(folder)
    const made = new Set(products.map(({ file }) => file))
    const withdrawals = [languageGone(record, before), await withdrawal(folder, record, before, made, options)]
    const removed = [...new Set(withdrawals.flatMap((one) => one.removed))]
    const earlier = before.filter(({ name }) => !removed.includes(name))
    const listed = await withStanding(facts, earlier, record, folder, state.state)
    const files = [
      ...products.map(({ file, bytes }) => ({ name: file, bytes })),
      { name: 'facts.json', bytes: listed },
      { name: 'manifest.json', bytes: manifest(record, products, listed, state, earlier) },
    ]
    const names = await store(options.output, id, files, removed)
    return {
      id,
      path: found.path,
      messages: sortMessages([
        ...said,
        ...withdrawals.flatMap((one) => one.messages),
        ...(issued ? recalls(record, issued) : []),
      ]),
      written: products.map(({ file }) => join(folder, file)),
      stored: files.flatMap(({ name, bytes }) =>
        names.has(name) ? [{ path: join(folder, name), bytes: bytes.length }] : [],
      ),
      ...(filed?.status === 'filed' && { filed: filed.path }),
    }
  } catch (error) {
    if (error instanceof VFileMessage) return failed(error)
    throw error
  }
}

/** Why a record, be it a draft or issued, contradicts what is filed; undefined where it does not, or nothing is filed. */
async function refused(record: ExchangeRecord, { filing, preview }: BuildOptions): Promise<VFileMessage | undefined> {
  if (!filing || preview) return undefined
  const { refusalOf } = await import('./archive/bag/index.ts')
  return refusalOf({ ...filing, record })
}

/** Files a version that is issued, with all of its documents; undefined where it is not, or not asked for. */
async function file(
  record: ExchangeRecord,
  produced: Produced,
  messages: readonly VFileMessage[],
  state: BuildState,
  { filing, templates, program, now, preview }: BuildOptions,
): Promise<Filed | undefined> {
  const { products, facts } = produced
  const isWhole = products.length === record.editions.size * Object.keys(writers).length
  if (!filing || state.state !== 'released' || preview || !isWhole) return undefined
  const { fileBag } = await import('./archive/bag/index.ts')
  const lists = [
    { name: 'facts.json', bytes: facts },
    { name: 'manifest.json', bytes: manifest(record, products, facts, state, []) },
  ]
  return fileBag({ ...filing, record, produced, lists, messages, templates, program, now })
}

/** What is said of the approvals, and what may be made: release and summary wait for those that the settings ask for. */
async function approvalsOf(record: ExchangeRecord, path: string, options: BuildOptions) {
  const { approvalSettings = {}, now, output } = options
  const report = await reportApprovals(record, approvalSettings, now, async (sha) => {
    const { changesSince } = await import('./history/changes.ts')
    return changesSince(record, sha, { path, output })
  })
  const marked = options.preview && stateOf(record, now) === 'embargoed'
  if (report.sufficient || marked) return { ...report, options }
  return { ...report, options: { ...options, only: new Set([...options.only].filter((name) => name === 'briefing')) } }
}

function buildState(record: ExchangeRecord, said: readonly VFileMessage[], options: BuildOptions): BuildState {
  const { program, preview, dependencies, now } = options
  return {
    program,
    preview,
    dependencies,
    state: stateOf(record, now),
    errors: said.filter(({ fatal }) => fatal === true).length,
    warnings: said.filter(({ fatal }) => fatal === false).length,
  }
}

function stateOf(record: ExchangeRecord, now: number): ReleaseState['kind'] {
  const original = record.editions.get(record.language)
  return original ? releaseState(original.facts, now).kind : 'draft'
}
