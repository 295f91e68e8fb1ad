import { leavesOf } from '../../document/leaves.ts'
import type { Disclosure } from '../disclosure/index.ts'
import { sha256 } from '../hash.ts'
import type { ManifestFile } from '../manifest.ts'
import { compareDestinations } from './compare/destinations.ts'
import { compareParts, type FactValues } from './compare/parts.ts'
import { compareAdditions, compareText } from './compare/text.ts'
import type { ExpectedFile } from './expectation.ts'
import type { Finding } from './finding.ts'
import { at, quoted } from './finding.ts'
import { readDocument } from './read/index.ts'
import { type Reading, UnreadableError } from './read/reading.ts'
import { expectedText } from './text/expected-text.ts'
import { plainLine } from './text/squeeze.ts'

/** What checking one file came to. */
export interface FileCheck {
  readonly name: string
  readonly findings: readonly Finding[]
  /** Facts that it must print, with what it prints. */
  readonly facts: readonly { readonly fact: string; readonly expected: string; readonly found: string }[]
}

export interface FileCheckOptions {
  /** Whether the program that made it is this one, so that its bytes can be told. */
  readonly sameProgram: boolean
  /** Made at the first file that needs it. */
  readonly disclosure: () => Disclosure
  /** Whether what the record gives was searched for what is internal when it was made. */
  readonly searched?: true
  /** Hashes of all listed files, as the manifest has them. */
  readonly hashes: ReadonlySet<string>
}

/** Holds one finished document against what the record gives for it. */
export async function checkFile(
  file: ManifestFile,
  bytes: Uint8Array,
  expected: ExpectedFile,
  { sameProgram, disclosure, searched, hashes }: FileCheckOptions,
): Promise<FileCheck> {
  const { document, product } = expected
  const hash = sha256(bytes)
  const isListed = hash === file.sha256
  const isMade = hash === product.sha256
  let reading: Reading
  try {
    reading = await readDocument(file.document, bytes)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    const hidden = file.document === 'briefing' ? [] : await leaks(disclosure(), file.name, bytes)
    const findings = [...hashFindings(file, hash, isListed, ''), unreadable(error), ...hidden]
    return { name: file.name, findings, facts: [] }
  }
  const findings: Finding[] = []
  const wanted = expectedText(document)
  const text = compareText(wanted, reading)
  const known = text.findings.filter(({ actual }) => sameProgram || !hashes.has(actual ?? ''))
  findings.push(...known)
  if (!isMade && (sameProgram || !isListed)) {
    const rebuilt = await readDocument(file.document, product.bytes)
    const additions = compareAdditions(rebuilt, reading, text)
    const parts = compareParts(rebuilt, reading, {
      values: valuesOf(expected),
      raw: reading.savedBy === undefined,
      textDiffers: known.length + additions.length > 0,
    })
    findings.push(...additions, ...parts, ...compareDestinations(rebuilt, reading))
  }
  findings.push(...revisionFindings(reading))
  if (file.document !== 'briefing' && !(isMade && searched))
    findings.push(...(await leaks(disclosure(), file.name, bytes)))
  const made = !isMade && sameProgram && isListed && findings.length === 0 ? [unexplained] : []
  const changed = new Map(text.facts.map(({ fact, found }) => [fact, found]))
  return {
    name: file.name,
    findings: [
      ...hashFindings(file, hash, isListed, told(findings, reading, isCut(file, bytes))),
      ...findings,
      ...made,
    ],
    facts: wanted.facts.map((fact) => {
      const printed = plainLine(fact.text)
      return { fact: fact.fact, expected: printed, found: changed.get(fact) ?? printed }
    }),
  }
}

const unreadable = ({ message }: UnreadableError): Finding => ({
  reason: `Unexpected content, expected a document that can be read: ${message}`,
  ruleId: 'verify-file',
})

const unexplained: Finding = {
  reason:
    'Unexpected bytes, expected those that the program makes of the record; no word, fact or metadata that is read differs',
  ruleId: 'verify-bytes',
  note: 'Was it made with other templates? Name them with `--templates`.',
}

/** As much of a hash as people compare. */
const short = (hash: string): string => `${hash.slice(0, 12)}…`

function hashFindings({ sha256: listed }: ManifestFile, hash: string, isListed: boolean, note: string): Finding[] {
  if (isListed) return []
  const reason = `Unexpected SHA-256 ${short(hash)}, expected ${short(listed)} as in the manifest: the file was changed since it was made`
  return [{ reason, ruleId: 'verify-hash', actual: hash, expected: listed, ...(note ? { note } : {}) }]
}

const isCut = ({ document }: ManifestFile, bytes: Uint8Array): boolean =>
  document === 'press-release' && !new TextDecoder().decode(bytes.subarray(-200)).includes('</html>')

/** What changed, in one line: a file that somebody edited or only saved again is no forged one. */
function told(findings: readonly Finding[], { savedBy, revisions }: Reading, cut: boolean): string {
  const count = (ruleId: Finding['ruleId']) => findings.filter((finding) => finding.ruleId === ruleId).length
  const facts = count('verify-fact')
  const words = count('verify-words')
  const parts = count('verify-part')
  const end = cut ? 'It ends before `</html>`: cut short? ' : ''
  const saved = savedBy === undefined ? end : `Saved again by ${savedBy}. `
  const tracked = revisions.length > 0 ? ` Tracked changes: ${revisions.length}.` : ''
  if (facts + words + parts === 0) return `${saved}No fact and no word differs.${tracked}`
  const places = (number: number) => (number === 1 ? '1 place' : `${number} places`)
  return `${saved}Facts that differ: ${facts}; other words: ${places(words)}; metadata and structure: ${places(parts)}.${tracked}`
}

function revisionFindings({ revisions }: Reading): Finding[] {
  return revisions.map(({ kind, author, date, text, spot }) => ({
    reason: `Tracked ${kind} of ${quoted(text)} by ${author || 'somebody'}${date ? `, ${date}` : ''}${at(spot)}`,
    ruleId: 'verify-edited',
    severity: 'info',
    spot,
  }))
}

async function leaks(disclosure: Disclosure, name: string, bytes: Uint8Array): Promise<Finding[]> {
  return (await disclosure.leaksIn({ name, bytes })).map(({ reason, file, line, actual }) => ({
    reason,
    ruleId: 'disclosure',
    ...(typeof actual === 'string' ? { actual } : {}),
    ...(line === undefined ? {} : { note: `It stands at ${file}:${line}.` }),
  }))
}

/** Values by which a changed part can be told to be about a fact: not too short to mean anything. */
function valuesOf({ document }: ExpectedFile): FactValues {
  const values: { fact: string; value: string }[] = []
  for (const { pointer, kind, value } of leavesOf(document.facts)) {
    if (kind !== 'id' && kind !== 'code' && value.length >= 4) values.push({ fact: pointer, value })
  }
  return values.sort((a, b) => b.value.length - a.value.length)
}
