import { languageFor } from '../../language/index.ts'
import type { FactReference } from '../nodes.ts'
import { namesOf } from '../parity/names.ts'
import { OBJECT, type Passage, type Prose } from '../prose/prose.ts'
import type { CheckedFile } from '../rule.ts'

/** A passage as readers see it: a reference is the name that it prints, without titles; other objects are nothing. */
export function printedPassage(file: CheckedFile, prose: Prose, { start, end }: Passage): string {
  const names = new Map(
    prose.references.flatMap((mark) =>
      mark.start >= start && mark.start < end ? [[mark.start, nameOf(file, mark.node)]] : [],
    ),
  )
  return prose.text.slice(start, end).replaceAll(OBJECT, (_, at: number) => names.get(start + at) ?? '')
}

function nameOf({ edition, language }: CheckedFile, { kind, target, form }: FactReference): string {
  if (kind === 'event' && target === 'date') {
    const { start, end } = edition?.event ?? {}
    if (start === undefined) return ''
    return end === undefined ? languageFor(language).date(start) : languageFor(language).dateRange(start, end)
  }
  const names = namesOf(edition, { kind, value: target, start: 0, end: 0 })
  return (form === 'short' ? names.at(-1) : names[0]) ?? ''
}
