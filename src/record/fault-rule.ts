import type { Severity } from './messages.ts'
import type { Rule } from './rule.ts'

/** A rule whose breaches were found while reading and parsing. */
export function faultRule(id: string, severity: Severity = 'error'): Rule {
  return {
    id,
    severity,
    check({ faults }, report) {
      for (const fault of faults.get(id) ?? []) report(fault)
    },
  }
}
