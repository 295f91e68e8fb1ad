import { languageFor } from '../../language/index.ts'
import { quantitiesIn } from '../parity/quantities/index.ts'
import { dateParts } from '../parity/statement.ts'
import { proseIn } from '../prose/file.ts'
import type { CheckedFile } from '../rule.ts'
import type { Edit } from './edit.ts'
import { isCjk } from './script.ts'

/** Dates of a file's narrative that its language writes otherwise, each with the right form. Ranges are left alone. */
export function dateEdits(file: CheckedFile): Edit[] {
  const { language } = file
  const { text } = proseIn(file)
  const found = quantitiesIn(file).filter(({ kind }) => kind === 'date')
  const starts = Map.groupBy(found, ({ start }) => start)
  return found.flatMap(({ value, start, end, weak }): Edit[] => {
    const right = weak || starts.get(start)?.length !== 1 ? undefined : dateAs(value, language)
    const written = text.slice(start, end)
    // "the 2nd of July" would read as "the July 2"
    if (right === undefined || isSame(written, right, language) || /\bof\b/.test(written) || /T\d/.test(written))
      return []
    return [{ start, end, text: right }]
  })
}

/** A date as the language writes it; undefined for a month alone, and for a day that there is not. */
function dateAs(value: string, language: string): string | undefined {
  const { year, month, day } = dateParts(value)
  if (month === undefined || day === undefined || !exists(year ?? '2000', month, day)) return undefined
  const { date } = languageFor(language)
  if (year !== undefined) return date(`${year}-${month}-${day}`)
  return date(`2000-${month}-${day}`).replace(/,? ?2000 ?年? ?/u, '')
}

function exists(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

function isSame(written: string, right: string, language: string): boolean {
  const plain = (text: string) => text.replace(/[\s\u00A0\u202F]+/gu, isCjk(language) ? '' : ' ')
  return plain(written) === plain(right)
}
