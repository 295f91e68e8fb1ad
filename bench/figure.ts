/** One line of the table: what we took, what another took in the same run. */
export interface Figure {
  readonly name: string
  /** Ours and theirs, both in `unit`. */
  readonly ours: number
  readonly theirs: number
  readonly unit: string
  /** What it is held against. */
  readonly against: string
  /** How many times worse than the other we are: below 1 is better. */
  readonly ratio: number
}

/** A figure where less is better, such as a time. */
export const less = (name: string, ours: number, against: string, theirs: number, unit = 'ms'): Figure => ({
  name,
  ours,
  theirs,
  unit,
  against,
  ratio: ours / theirs,
})

/** A figure where more is better, such as records a second. */
export const more = (name: string, ours: number, against: string, theirs: number, unit = 'records/s'): Figure => ({
  ...less(name, ours, against, theirs, unit),
  ratio: theirs / ours,
})

const three = new Intl.NumberFormat('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 })

/** A figure as people read it: three digits, such as `1,760` or `0.132`. */
export const shown = (value: number): string => three.format(value)

/** How the size of a run is chosen. */
export interface Size {
  readonly rounds: number
  readonly many: number
  readonly memory: readonly number[]
  readonly unchanged: number
  readonly giant: readonly number[]
}

export const sizes: Readonly<Record<'short' | 'usual' | 'long', Size>> = {
  short: { rounds: 2, many: 24, memory: [20, 60], unchanged: 40, giant: [50, 200] },
  usual: { rounds: 7, many: 240, memory: [100, 1000], unchanged: 500, giant: [50, 100, 200, 400] },
  long: { rounds: 11, many: 480, memory: [100, 1000, 10_000], unchanged: 10_000, giant: [100, 250, 500, 1000] },
}
