import { hasFailed, type Outcome } from '../../pipeline/archive/index.ts'
import { isStale } from '../../pipeline/archive/inspect.ts'
import { MachineError } from '../../pipeline/failure.ts'

/** What a run did, in numbers. */
export interface Tally {
  readonly records: number
  readonly built: number
  readonly unchanged: number
  readonly failed: number
  readonly leftOut: number
  /** Of a dry run. */
  readonly toBuild: number
  /** Files that were put in their place, and their bytes. */
  readonly files: number
  readonly bytes: number
  /** Versions that were filed. */
  readonly filed: number
  readonly seconds: number
}

/** Counts outcomes as they come. */
export class Counter {
  readonly #counts = { built: 0, unchanged: 0, failed: 0, leftOut: 0, toBuild: 0, files: 0, bytes: 0, filed: 0 }

  add(outcome: Outcome): void {
    const { inspection, result } = outcome
    const counts = this.#counts
    if (hasFailed(outcome)) counts.failed++
    else if (inspection.leftOut) counts.leftOut++
    else if (result) counts.built++
    else if (isStale(inspection)) counts.toBuild++
    else counts.unchanged++
    if (!result || result instanceof MachineError) return
    counts.files += result.stored.length
    if (result.filed !== undefined) counts.filed++
    for (const { bytes } of result.stored) counts.bytes += bytes
  }

  tally(milliseconds: number): Tally {
    const { built, unchanged, failed, leftOut, toBuild } = this.#counts
    return { records: built + unchanged + failed + leftOut + toBuild, ...this.#counts, seconds: milliseconds / 1000 }
  }
}

/** The summary at the end of a run, one line. */
export function summary({ built, unchanged, failed, leftOut, toBuild, files, bytes, filed, seconds }: Tally): string {
  const number = new Intl.NumberFormat('en')
  const parts = [
    `${number.format(built)} built`,
    ...(toBuild > 0 ? [`${number.format(toBuild)} to be built`] : []),
    `${number.format(unchanged)} unchanged`,
    `${number.format(failed)} failed`,
    ...(filed > 0 ? [`${number.format(filed)} filed`] : []),
    ...(leftOut > 0 ? [`${number.format(leftOut)} left out`] : []),
  ]
  return `${parts.join(', ')}; ${number.format(files)} files, ${number.format(bytes)} bytes written; ${seconds.toFixed(1)} seconds`
}
