import { clockTimes, counters, identifiers, isoDates } from '../iso.ts'
import { type QuantityReader, quantityReader } from '../quantity.ts'
import { dates } from './dates.ts'
import { figures } from './figures.ts'
import type { HanQuantities } from './grammar.ts'
import { numerals } from './numerals.ts'
import { times } from './times.ts'

/** A reader for a language in Han script. */
export function hanReader(language: HanQuantities): QuantityReader {
  return quantityReader([
    isoDates,
    ...dates(language),
    ...times(language),
    clockTimes,
    identifiers,
    counters,
    ...figures(language),
    ...numerals(language),
  ])
}
