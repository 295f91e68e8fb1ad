import { type Manifest, manifestSchema } from '../manifest.ts'
import { isSealed } from '../seal.ts'
import type { Finding } from './finding.ts'
import { take } from './take.ts'

/** Bytes up to which a list is read. */
export const LARGEST_LIST = 64_000_000

const ruleId = 'verify-manifest' as const

/** Reads a manifest that anyone may have changed; without one where it can't be read. */
export async function readManifest(
  path: string,
): Promise<{ readonly manifest?: Manifest; readonly findings: readonly Finding[] }> {
  const taken = await take(path, LARGEST_LIST, 'Missing manifest, expected one beside the documents')
  if ('finding' in taken) return { findings: [{ ...taken.finding, ruleId }] }
  const text = taken.bytes.toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = `Unexpected JSON: ${error instanceof Error ? error.message : String(error)}`
    return { findings: [{ reason, ruleId }] }
  }
  const parsed = manifestSchema.safeParse(value)
  if (parsed.success) return { manifest: parsed.data, findings: faultsOf(parsed.data, text) }
  const [issue] = parsed.error.issues
  const at = issue && issue.path.length > 0 ? ` at \`${issue.path.map(String).join('.')}\`` : ''
  return { findings: [{ reason: `Unexpected value${at}: ${issue?.message}`, ruleId }] }
}

/** What no build writes. */
function faultsOf({ files, seal }: Manifest, text: string): Finding[] {
  const findings: Finding[] = []
  if (seal !== undefined && !isSealed(text)) {
    findings.push({ reason: 'Unexpected seal, expected that of the manifest as it is: it was changed by hand', ruleId })
  }
  const names = files.map(({ name }) => name)
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index))) {
    findings.push({ reason: `Unexpected second entry of \`${name}\`, expected one`, ruleId })
  }
  if (!files.some(({ document }) => document === 'facts')) {
    findings.push({ reason: 'Missing entry of `facts.json`, expected it in every manifest', ruleId })
  }
  return findings
}
