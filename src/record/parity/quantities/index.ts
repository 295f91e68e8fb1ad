import { proseIn } from '../../prose/file.ts'
import type { Prose } from '../../prose/prose.ts'
import type { CheckedFile } from '../../rule.ts'
import { readGerman } from './de.ts'
import { readEnglish } from './en.ts'
import { readFrench } from './fr.ts'
import { readJapanese } from './ja.ts'
import type { Quantity, QuantityReader } from './quantity.ts'
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

const read = new WeakMap<Prose, readonly Quantity[]>()

/** The quantities of a file's narrative, links left out; read once however many rules ask for them. */
export function quantitiesIn(file: CheckedFile): readonly Quantity[] {
  const prose = proseIn(file)
  const known = read.get(prose)
  if (known) return known
  const found = quantityReaderFor(file.language)?.(prose.unlinked) ?? []
  read.set(prose, found)
  return found
}
