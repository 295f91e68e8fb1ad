import { clockTimes, counters, identifiers, isoDates } from '../iso.ts'
import { type QuantityReader, quantityReader } from '../quantity.ts'
import { monthDates } from './dates.ts'
import { figures } from './figures.ts'
import type { LatinQuantities } from './grammar.ts'
import { spelled } from './words.ts'

/** A reader for a language in Latin script. */
export function latinReader(language: LatinQuantities): QuantityReader {
  return quantityReader([
    isoDates,
    ...(language.dates ?? []),
    ...monthDates(language),
    ...language.times,
    clockTimes,
    identifiers,
    counters,
    ...figures(language),
    ...spelled(language),
  ])
}
