import type { Rule } from '../rule.ts'

/** Every rule of the format, by id. */
export const rules: readonly Rule[] = []
