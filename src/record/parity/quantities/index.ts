import { readGerman } from './de.ts'
import { readEnglish } from './en.ts'
import { readFrench } from './fr.ts'
import { readJapanese } from './ja.ts'
import type { QuantityReader } from './quantity.ts'
import { readChinese } from './zh.ts'

const readers: ReadonlyMap<string, QuantityReader> = new Map([
  ['en', readEnglish],
  ['zh', readChinese],
  ['ja', readJapanese],
  ['de', readGerman],
  ['fr', readFrench],
])

/** Reads dates and numbers of the language of a BCP 47 tag; undefined where nobody has said how it writes them. */
export function quantityReaderFor(tag: string): QuantityReader | undefined {
  return readers.get(tag.split('-', 1)[0]?.toLowerCase() ?? '')
}
