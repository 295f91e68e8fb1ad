/** Points in one of each unit that a theme may use (CSS Values 4 §6.2: 1in = 72pt = 25.4mm). */
const POINTS = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72, px: 0.75 } as const

/** A length as a theme writes it: a number and a unit. */
export const LENGTH = /^(\d+(?:\.\d+)?)(pt|mm|cm|in|px)$/

/** Points of a length such as `20mm`. Throws a RangeError for anything else. */
export function points(length: string): number {
  const match = LENGTH.exec(length)
  if (!match) throw new RangeError(`Unexpected length \`${length}\`, expected a number with pt, mm, cm, in or px`)
  return Number(match[1]) * POINTS[match[2] as keyof typeof POINTS]
}

/** Twips (1/20 point), the unit of WordprocessingML lengths (ECMA-376 part 1 §17.18.84), rounded. */
export const twips = (points: number): number => Math.round(points * 20)

/** Half-points, the unit of WordprocessingML font sizes (ECMA-376 part 1 §17.3.2.38), rounded. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** English Metric Units, the unit of DrawingML (ECMA-376 part 1 §20.1.10.16): 12,700 a point, rounded. */
export const emu = (points: number): number => Math.round(points * 12_700)
