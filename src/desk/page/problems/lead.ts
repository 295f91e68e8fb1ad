import type { Problem, Value } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { viewOf } from '../open/views.ts'
import { setQuery } from '../route/navigate.ts'
import { route } from '../route/route.ts'

/**
 * Goes to where a problem can be mended: to the empty field of words that have no translation; to the field of a fact, for
 * whoever has no text before them; else to the line.
 */
export function lead(record: OpenRecord, { file, line, column, at, rule, reason }: Problem): void {
  const original = record.analysis.peek().files.find((view) => view.original)?.facts
  const untranslated = rule === 'translation-complete' ? /\(`(.+)`\)/.exec(reason)?.[1] : undefined
  const isAmongLanguages = viewOf(route.peek().query.get('view')) === 'languages'
  if (untranslated === undefined && (at === null || !isAmongLanguages)) {
    record.goTo({ file, line: line ?? 1, column: column ?? 1 })
    return
  }
  if (untranslated === undefined) record.goToFact({ file, at: at ?? '', of: 'file' })
  else record.goToFact({ file, at: pointerOf(original as Value, untranslated), of: 'original' })
  setQuery({ view: 'facts' })
}

/** JSON Pointer of a fact that is named by ids (`people.yan.name`), as far as the facts have it. */
export function pointerOf(facts: Value | undefined, name: string): string {
  let [at, here]: [string, Value | undefined] = ['', facts]
  for (const step of name.split('.')) {
    const isNamed = (one: Value): boolean => typeof one === 'object' && one !== null && 'id' in one && one.id === step
    const index = Array.isArray(here) ? (here as readonly Value[]).findIndex(isNamed) : -1
    const key = index < 0 ? step : String(index)
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) break
    at += `/${key}`
    here = (here as Readonly<Record<string, Value>>)[key]
  }
  return at
}
