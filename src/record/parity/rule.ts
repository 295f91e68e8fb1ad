import type { Rule } from '../rule.ts'
import { parityOf } from './index.ts'

/** The rule that tells of one kind of difference between a translation and its original. */
export function parityRule(id: string): Rule {
  return {
    id,
    severity: 'warning',
    check({ original, translations }, report) {
      if (!original) return
      for (const translation of translations) {
        for (const { rule, ...finding } of parityOf(original, translation)) if (rule === id) report(finding)
      }
    },
  }
}
