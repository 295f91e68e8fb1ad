import type { FileCheck } from './file.ts'
import { type Finding, quoted } from './finding.ts'

/**
 * Adds to each finding about a fact what the other documents print in its place, so that one sees which of them
 * disagree.
 */
export function agreementNotes(
  findings: readonly (readonly [string, Finding])[],
  files: readonly FileCheck[],
): (readonly [string, Finding])[] {
  return findings.map(([name, finding]): readonly [string, Finding] => {
    if (finding.ruleId !== 'verify-fact' || finding.fact === undefined) return [name, finding]
    const lines = others(finding, name, files)
    if (lines.length === 0) return [name, finding]
    const note = [finding.note, ...lines].filter((line) => line !== undefined).join('\n')
    return [name, { ...finding, note }]
  })
}

const languageOf = (name: string): string => name.split('.')[1] ?? ''

function others(finding: Finding, name: string, files: readonly FileCheck[]): string[] {
  return files
    .filter((file) => file.name !== name && languageOf(file.name) === languageOf(name))
    .flatMap((file) => {
      const printed = new Set(file.facts.filter(({ fact }) => fact === finding.fact).map(({ found }) => found))
      return printed.size === 0 ? [] : [`${file.name} prints ${[...printed].map(quoted).join(', ')}.`]
    })
}
