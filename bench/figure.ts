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
  /** How often it was measured: `7 rounds after 1`; the medians of them are compared. */
  readonly rounds: string
}

/** What was compared, and how often. */
type Compared = Pick<Figure, 'name' | 'against' | 'rounds'>

/** A figure where less is better, such as a time. */
export const less = (compared: Compared, ours: number, theirs: number, unit = 'ms'): Figure => ({
  ...compared,
  ours,
  theirs,
  unit,
  ratio: ours / theirs,
})

/** A figure where more is better, such as records a second. */
export const more = (compared: Compared, ours: number, theirs: number, unit = 'records/s'): Figure => ({
  ...less(compared, ours, theirs, unit),
  ratio: theirs / ours,
})

const three = new Intl.NumberFormat('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 })

/** A figure as people read it: three digits, such as `1,760` or `0.132`. */
export const shown = (value: number): string => three.format(value)

/** How the size of a run is chosen. */
export interface Size {
  readonly rounds: number
  /** Records to be stored with one worker and with all. */
  readonly many: number
  /** Records of scheduled runs, more and more. */
  readonly archive: readonly number[]
  /** Participants of a giant record. */
  readonly giant: readonly number[]
}

export const sizes: Readonly<Record<'short' | 'usual', Size>> = {
  short: { rounds: 2, many: 24, archive: [20, 60], giant: [50, 200] },
  usual: { rounds: 7, many: 480, archive: [100, 1000, 10_000], giant: [100, 250, 500, 1000] },
}
