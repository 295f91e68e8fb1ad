import { clockTimes, counters, fractions, identifiers, isoDates } from '../iso.ts'
import { type QuantityReader, quantityReader } from '../quantity.ts'
import { dates } from './dates.ts'
import { figures } from './figures.ts'
import { type HanQuantities, NUMERAL } from './grammar.ts'
import { numerals } from './numerals.ts'
import { times } from './times.ts'

/** A reader for a language in Han script. */
export function hanReader(language: HanQuantities): QuantityReader {
  const all = [...dates(language), ...times(language)]
  const inFigures = figures(language)
  const inNumerals = numerals(language)
  const { weakWords, partsOfDay, eras = {} } = language
  const heads = [...Object.keys(weakWords), ...Object.keys(partsOfDay), ...Object.keys(eras)].map((word) => word[0])
  return quantityReader([
    { trigger: '\\d+', patterns: [identifiers, isoDates, ...all, clockTimes, fractions, ...inFigures] },
    { trigger: `${NUMERAL}+`, patterns: [...all, ...inFigures, ...inNumerals] },
    { trigger: `[第几幾数數上近好成${heads.join('')}]`, patterns: [...all, ...inFigures, ...inNumerals] },
    { trigger: '[(（]', patterns: [counters] },
  ])
}
