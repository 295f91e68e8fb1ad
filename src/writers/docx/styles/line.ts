import { twips } from '../../../theme/units.ts'

/** Colour as WordprocessingML writes it: without the hash. */
export const hex = (color: string): string => color.slice(1).toUpperCase()

/** At least the line height of the theme: fonts that stand in for others may be taller, and must not be cut. */
export const line = (points: number, leading: number) => ({
  line: twips(points * leading),
  lineRule: 'atLeast' as const,
})

/** Line height of one line by itself. */
export const SINGLE = 1.2
