import { type FactsFile, factsFileSchema } from '../../facts-schema.ts'
import { type Finding, quoted } from '../finding.ts'

type ListedFact = FactsFile['facts'][number]

const json = (value: unknown): string => JSON.stringify(value)

/** Holds a `facts.json` against the list that the record gives. */
export function compareFactsList(text: string, expected: FactsFile): Finding[] {
  const ruleId = 'verify-facts-list' as const
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return [{ reason: `Unexpected JSON: ${error instanceof Error ? error.message : String(error)}`, ruleId }]
  }
  const parsed = factsFileSchema.safeParse(value)
  if (!parsed.success) {
    return parsed.error.issues.slice(0, 10).map(({ path, message }) => ({
      reason: `Unexpected value${path.length > 0 ? ` at \`${path.map(String).join('.')}\`` : ''}: ${message}`,
      ruleId,
    }))
  }
  const lines = linesOf(text)
  const seen = new Map<string, ListedFact>()
  const findings: Finding[] = []
  const { audience } = parsed.data
  if (audience !== expected.audience) {
    const reason = `Unexpected \`${audience}\` as audience, expected \`${expected.audience}\``
    findings.push({ reason, ruleId, actual: audience, expected: expected.audience })
  }
  for (const fact of parsed.data.facts) {
    if (seen.has(fact.id)) findings.push({ reason: `Unexpected second fact \`${fact.id}\``, ruleId, fact: fact.id })
    seen.set(fact.id, fact)
  }
  if (json(parsed.data.record) !== json(expected.record)) {
    const actual = json(parsed.data.record)
    findings.push({
      reason: `Unexpected record ${actual}, expected ${json(expected.record)}`,
      ruleId,
      actual,
      expected: json(expected.record),
    })
  }
  for (const fact of expected.facts) {
    const now = seen.get(fact.id)
    seen.delete(fact.id)
    const spot = { line: lines.get(fact.id) ?? 1 }
    if (!now) findings.push({ reason: `Missing fact \`${fact.id}\``, ruleId, spot: { line: 1 }, fact: fact.id })
    else findings.push(...differences(fact, now).map((finding) => ({ ...finding, ruleId, spot, fact: fact.id })))
  }
  for (const id of seen.keys()) {
    const reason = `Unexpected fact \`${id}\`, expected none of this name`
    findings.push({ reason, ruleId, spot: { line: lines.get(id) ?? 1 }, fact: id })
  }
  return findings
}

function differences(expected: ListedFact, now: ListedFact): { reason: string; actual: string; expected: string }[] {
  const pairs: [string, string, string][] = [
    ['kind', expected.kind, now.kind],
    ['visibility', expected.visibility, now.visibility],
    ...pairsOf('value', expected.values, now.values),
    ...pairsOf('place', expected.places ?? {}, now.places ?? {}),
    ...pairsOf('printed form', formsOf(expected), formsOf(now)),
  ]
  return pairs
    .filter(([, wanted, seen]) => wanted !== seen)
    .map(([what, wanted, seen]) => ({
      reason: `Unexpected ${quoted(seen)} as ${what} of \`${expected.id}\`, expected ${quoted(wanted)}`,
      actual: seen,
      expected: wanted,
    }))
}

function pairsOf(
  what: string,
  wanted: Readonly<Record<string, unknown>>,
  seen: Readonly<Record<string, unknown>>,
): [string, string, string][] {
  const print = (value: unknown) => (value === undefined ? '' : typeof value === 'string' ? value : json(value))
  const keys = new Set([...Object.keys(wanted), ...Object.keys(seen)])
  return [...keys].map((key) => [`${what} (${key})`, print(wanted[key]), print(seen[key])])
}

/** Each printed form, with its places, by document and language. */
function formsOf({ printed }: ListedFact): Record<string, string> {
  const forms: Record<string, string> = {}
  for (const { document, language, text, at } of printed) {
    const places = at.map(({ id, page }) => (page === undefined ? id : `${id} page ${page}`)).join(', ')
    forms[`${document}.${language} ${text}`] = `${text} at ${places}`
  }
  return forms
}

/** Line of each fact. */
function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  text.split('\n').forEach((line, index) => {
    const id = /^ {6}"id": ("(?:[^"\\]|\\.)*"),?$/.exec(line)?.[1]
    if (id !== undefined) lines.set(JSON.parse(id) as string, index + 1)
  })
  return lines
}
