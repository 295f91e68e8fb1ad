import type { NumberLevel } from './numerals.ts'

/** 1, 1.1, 1.1.1 (ISO 2145), for headings. */
export const decimals: readonly NumberLevel[] = [1, 2, 3, 4, 5].map((depth) => ({
  format: 'decimal',
  text: Array.from({ length: depth }, (_, level) => `%${level + 1}`).join('.'),
  suffix: 'tab',
}))
