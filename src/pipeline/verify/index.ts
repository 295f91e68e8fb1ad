import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { releaseState } from '../../document/state.ts'
import { once } from '../../language/once.ts'
import { checkRecord, type Discovered } from '../../record/index.ts'
import type { ExchangeRecord } from '../../record/record.ts'
import { disclosureOf } from '../disclosure/index.ts'
import { sha256 } from '../hash.ts'
import type { Manifest, ManifestFile } from '../manifest.ts'
import type { ApprovalSettings } from '../settings.ts'
import { languagesOf, type Templates } from '../templates.ts'
import { agreementNotes } from './agreement.ts'
import { approvalMessages } from './approvals.ts'
import { compareFactsList } from './compare/facts-list.ts'
import { type Expectation, type ExpectedFile, expectationOf, momentOf } from './expectation.ts'
import { checkFile, type FileCheck } from './file.ts'
import { type Finding, messageOf } from './finding.ts'
import { LARGEST_LIST, readManifest } from './manifest.ts'
import { preparePdf } from './read/pdf/thread.ts'
import { take } from './take.ts'

export interface VerifyOptions {
  /** Finds the record that a manifest names; undefined where there is none. */
  readonly recordOf: (id: string) => Discovered | undefined
  readonly templates: Templates
  readonly site: string | undefined
  /** What the settings say of approvals, and whose signatures they know. */
  readonly approvals: ApprovalSettings
  /** Name and version of this program. */
  readonly program: string
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
}

/** What checking one folder of finished documents came to. */
export interface Verification {
  readonly folder: string
  readonly id: string | undefined
  readonly manifest: Manifest | undefined
  readonly files: readonly FileCheck[]
  readonly messages: readonly VFileMessage[]
}

const MANIFEST = 'manifest.json'

/** Bytes up to which a document is read: many times what its record gives, as an editor may have put pictures in. */
const largest = ({ bytes }: ManifestFile, expected: ExpectedFile | undefined): number =>
  8_000_000 + 4 * (expected?.product.bytes.length ?? Math.min(bytes, LARGEST_LIST))

/** Holds the finished documents in a folder against the record that its manifest names. Never throws for what they are like. */
export async function verifyFolder(folder: string, options: VerifyOptions): Promise<Verification> {
  const path = join(folder, MANIFEST)
  const nothing = { folder, id: undefined, manifest: undefined, files: [] }
  const { manifest, findings: faults } = await readManifest(path)
  if (!manifest) return { ...nothing, messages: faults.map((fault) => messageOf(path, fault)) }
  if (manifest.files.some(({ document }) => document === 'summary')) preparePdf()
  const { id } = manifest.record
  const found = options.recordOf(id)
  if (!found) return { ...nothing, id, manifest, messages: [messageOf(path, noRecord(id))] }
  const { record, messages } = await checkRecord(found)
  if (!record) {
    const errors = messages.filter(({ fatal }) => fatal)
    return { ...nothing, id, manifest, messages: [messageOf(path, brokenRecord(found.path)), ...errors] }
  }
  const expectation = await expectationOf(record, manifest, options)
  const findings = [...faults, ...recordFindings(manifest, record)].map((one): [string, Finding] => [MANIFEST, one])
  if (manifest.program !== options.program) findings.push([MANIFEST, otherProgram(manifest.program, options.program)])
  findings.push(...(await strangers(folder, manifest)))
  const files = await checkFiles(folder, manifest, record, expectation, options)
  for (const { name, findings: own } of files) findings.push(...own.map((one): [string, Finding] => [name, one]))
  const noted = agreementNotes(findings, files)
  return {
    folder,
    id,
    manifest,
    files,
    messages: [
      ...(await approvalMessages(record, manifest, options.approvals, { path: found.path, folder, now: options.now })),
      ...expectation.leaks,
      ...noted.map(([name, finding]) => messageOf(join(folder, name), finding)),
    ],
  }
}

const noRecord = (id: string): Finding => ({
  reason: `Missing record \`${id}\`, expected it to hold the documents against`,
  ruleId: 'verify-record',
  note: 'Say where it is with `--record PATH`.',
})

const brokenRecord = (path: string): Finding => ({
  reason: `Unexpected errors in the record ${path}, expected one that can be published`,
  ruleId: 'verify-record',
})

const otherProgram = (made: string, own: string): Finding => ({
  reason: `Made by ${made}, checked by ${own}: facts and words are compared, bytes and metadata are not`,
  ruleId: 'verify-program',
  severity: 'info',
})

/** Whether the manifest is about the record as it is now, and if not, what changed since. */
function recordFindings(manifest: Manifest, record: ExchangeRecord): Finding[] {
  const findings: Finding[] = []
  const { id, sha256: listed, version } = manifest.record
  if (id !== record.id) {
    findings.push({ reason: `Unexpected record \`${id}\`, expected \`${record.id}\``, ruleId: 'verify-record' })
  }
  const now = new Map(record.sources.map((source) => [source.name, source.sha256]))
  const changed = manifest.sources.filter(({ name, sha256: own }) => now.get(name) !== own).map(({ name }) => name)
  const added = [...now.keys()].filter((name) => !manifest.sources.some((source) => source.name === name))
  const files = [...changed, ...added]
  const note = files.length > 0 ? `Files that differ: ${files.join(', ')}.` : undefined
  if (listed !== record.sha256) {
    findings.push({
      reason: `Unexpected record ${listed}, expected ${record.sha256}: the record is another than the one that the documents were made from`,
      ruleId: 'verify-record',
      actual: listed,
      expected: record.sha256,
      note,
    })
  } else if (files.length > 0) {
    // approvals, comments and layout are no part of the record's hash
    findings.push({
      reason: `Sources changed, with nothing that documents print`,
      ruleId: 'verify-record',
      severity: 'info',
      note,
    })
  }
  if (version !== record.version) {
    findings.push({ reason: `Unexpected version ${version}, expected ${record.version}`, ruleId: 'verify-record' })
  }
  return findings
}

/** Documents that the manifest does not know. */
async function strangers(folder: string, manifest: Manifest): Promise<[string, Finding][]> {
  const listed = new Set(manifest.files.map(({ name }) => name))
  const names = (await readdir(folder).catch(() => [])).sort()
  return names
    .filter((name) => /\.(?:html|docx|pdf)$/.test(name) && !listed.has(name) && !name.startsWith('.'))
    .map((name) => [
      name,
      { reason: 'Unexpected document, expected one that the manifest lists', ruleId: 'verify-manifest' },
    ])
}

async function checkFiles(
  folder: string,
  manifest: Manifest,
  record: ExchangeRecord,
  expectation: Expectation,
  options: VerifyOptions,
): Promise<FileCheck[]> {
  const { templates, program, now } = options
  const shared = {
    sameProgram: manifest.program === program,
    searched: true as const,
    disclosure: once(() =>
      disclosureOf(record, { languageOf: languagesOf(templates), templateTexts: templates.publicTexts }),
    ),
    hashes: new Set(manifest.files.map((file) => file.sha256)),
  }
  // the thread that reads PDFs works beside this one
  return Promise.all(
    manifest.files.map(async (file): Promise<FileCheck> => {
      const { name } = file
      const first = [...staleFindings(file, record), ...stateFindings(file, record, now)]
      const expected = expectation.files.get(name)
      const taken = await take(join(folder, name), largest(file, expected))
      if ('finding' in taken) return { name, findings: [taken.finding], facts: [] }
      const { bytes } = taken
      if (bytes.length !== file.bytes && sha256(bytes) === file.sha256) first.push(otherSize(file, bytes.length))
      if (file.document === 'facts') {
        const list = expectation.facts ? compareFactsList(bytes.toString('utf8'), expectation.facts) : []
        return { name, findings: [...first, ...listHash(file, bytes), ...list], facts: [] }
      }
      if (!expected) return { name, findings: [...first, notOfRecord], facts: [] }
      const { findings, facts } = await checkFile(file, bytes, expected, shared)
      return { name, findings: [...first, ...findings], facts }
    }),
  )
}

const otherSize = ({ bytes }: ManifestFile, actual: number): Finding => ({
  reason: `Unexpected size ${bytes} in the manifest, expected ${actual}`,
  ruleId: 'verify-manifest',
})

const notOfRecord: Finding = {
  reason: 'Unexpected document, expected one in a language of the record',
  ruleId: 'verify-file',
}

function listHash(file: ManifestFile, bytes: Uint8Array): Finding[] {
  const actual = sha256(bytes)
  if (actual === file.sha256) return []
  const reason = `Unexpected SHA-256 ${actual}, expected ${file.sha256} as in the manifest`
  return [{ reason, ruleId: 'verify-hash', actual, expected: file.sha256 }]
}

function staleFindings({ record: made }: ManifestFile, record: ExchangeRecord): Finding[] {
  if (made === record.sha256) return []
  const reason = `Made of the record ${made}, expected ${record.sha256}: the record changed since`
  return [{ reason, ruleId: 'verify-record', actual: made, expected: record.sha256 }]
}

/** Whether a document may stand here now, and is in a state that its record knows. */
function stateFindings({ document, state, preview }: ManifestFile, record: ExchangeRecord, now: number): Finding[] {
  const findings: Finding[] = []
  if (momentOf(record, state) === undefined) {
    const reason = `Unexpected state \`${state}\`, expected one that the record's release can be in`
    findings.push({ reason, ruleId: 'verify-manifest', actual: state })
  }
  const original = record.editions.get(record.language)
  const current = original && releaseState(original.facts, now)
  if (current?.kind === 'embargoed' && !preview && (document === 'press-release' || document === 'summary')) {
    const reason = `Unexpected public document before its hour, expected none until ${current.until}`
    findings.push({ reason, ruleId: 'verify-embargo', expected: current.until })
  }
  return findings
}
