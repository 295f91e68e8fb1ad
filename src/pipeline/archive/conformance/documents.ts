import { disclosureOf } from '../../disclosure/index.ts'
import { sha256 } from '../../hash.ts'
import { type ManifestFile, manifestSchema } from '../../manifest.ts'
import { languagesOf } from '../../templates.ts'
import { checkFile } from '../../verify/file.ts'
import type { Finding } from '../../verify/finding.ts'
import type { BagRequest } from '../bag/request.ts'
import { type Check, outcomeOf } from './check.ts'

/** Where a document stands in a bag. */
export const documentPath = (name: string): string => `data/documents/${name}`

/** What the manifest that is filed lists. */
function listedFiles({ lists }: BagRequest): readonly ManifestFile[] {
  const list = lists.find(({ name }) => name === 'manifest.json')
  return manifestSchema.parse(JSON.parse(new TextDecoder().decode(list?.bytes))).files
}

/** Reads every document back and holds it against what was composed of the record, as `verify` does. */
export async function checkDocuments(request: BagRequest): Promise<Check[]> {
  const { record, produced, templates } = request
  const files = listedFiles(request)
  const shared = {
    sameProgram: true,
    disclosure: () =>
      disclosureOf(record, { languageOf: languagesOf(templates), templateTexts: templates.publicTexts }),
    hashes: new Set(files.map((file) => file.sha256)),
  }
  const checks: Check[] = files
    .filter((file) => file.document !== 'facts' && !produced.products.some(({ file: name }) => name === file.name))
    .map(({ name }) => missing(name))
  for (const product of produced.products) {
    const file = files.find(({ name }) => name === product.file)
    const document = produced.documents.find(
      (one) => one.name === product.document && one.language.tag === product.language,
    )
    if (!file || !document) {
      checks.push(missing(product.file))
      continue
    }
    const { findings, facts } = await checkFile(file, product.bytes, { document, product }, shared)
    const printed = new Set(facts.map(({ fact }) => fact)).size
    checks.push(...readBack(product.file, findings, `${printed} facts in ${facts.length} places`))
    if (product.document !== 'briefing') checks.push(disclosure(product.file, findings))
  }
  return [...checks, listCheck(request, files)]
}

const missing = (name: string): Check => ({
  subject: documentPath(name),
  check: 'listed in the manifest and made',
  outcome: 'failed',
  detail: 'The manifest and the documents that were made are not of the same',
})

const told = (findings: readonly Finding[]) =>
  findings
    .slice(0, 20)
    .map(({ reason }) => reason)
    .join('; ')

function readBack(name: string, findings: readonly Finding[], what: string): Check[] {
  const faults = findings.filter(({ ruleId, severity }) => ruleId !== 'disclosure' && severity === undefined)
  const detail = faults.length > 0 ? told(faults) : `${what}, and every other word, as the record has them`
  return [{ subject: documentPath(name), check: 'read back', outcome: outcomeOf(faults), detail }]
}

function disclosure(name: string, findings: readonly Finding[]): Check {
  const leaks = findings.filter(({ ruleId }) => ruleId === 'disclosure')
  const detail = leaks.length > 0 ? told(leaks) : 'Nothing in it that the record keeps internal'
  return { subject: documentPath(name), check: 'disclosure', outcome: outcomeOf(leaks), detail }
}

/** The digests of the manifest, SHA-256, against the bytes that are filed. */
function listCheck({ produced, lists }: BagRequest, files: readonly ManifestFile[]): Check {
  const own = new Map([
    ...produced.products.map(({ file, sha256: hash }) => [file, hash] as const),
    ...lists.map(({ name, bytes }) => [name, sha256(bytes)] as const),
  ])
  const wrong = files.filter((file) => own.get(file.name) !== file.sha256)
  const detail =
    wrong.length > 0 ? `Other bytes: ${wrong.map(({ name }) => name).join(', ')}` : `${files.length} files as listed`
  return { subject: documentPath('manifest.json'), check: 'SHA-256 of every file', outcome: outcomeOf(wrong), detail }
}
