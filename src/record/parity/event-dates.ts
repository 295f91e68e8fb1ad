import type { LooseFacts } from '../loose.ts'
import { contradict, looseKeys, type Statement } from './statement.ts'

type Dates = Pick<Statement, 'kind' | 'value'>[]

/** What `:event[date]` prints, as dates. */
export function eventDates(facts: LooseFacts | undefined): Dates {
  const days = [facts?.event?.start, facts?.event?.end].filter((date) => date !== undefined)
  return days.flatMap((date): Dates => {
    const [day = '', time] = date.split('T')
    return [
      { kind: 'date', value: day },
      ...(time === undefined ? [] : [{ kind: 'time' as const, value: time.slice(0, 5) }]),
    ]
  })
}

/** Whether every date that `:event[date]` prints stands among statements. */
export function statesEventDates(facts: LooseFacts | undefined, statements: readonly Statement[]): boolean {
  return eventDates(facts).every((date) => {
    const wanted: Statement = { ...date, start: 0, end: 0 }
    const keys = new Set(looseKeys(wanted))
    return statements.some((one) => {
      if (one.kind !== wanted.kind || contradict(one, wanted)) return false
      return one.value === wanted.value || looseKeys(one).some((key) => keys.has(key))
    })
  })
}
