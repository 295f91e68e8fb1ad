import type { FactReference } from '../nodes.ts'
import type { Quantity } from './quantities/quantity.ts'

/** Something that a text says and that its translation has to say too: a quantity, a fact that is referred to, an image, a footnote. */
export interface Statement {
  readonly kind: Quantity['kind'] | FactReference['kind'] | 'figure' | 'footnote'
  /** Of a quantity as `Quantity` has it, of a reference its target, of a figure its file, of a footnote its name. */
  readonly value: string
  readonly start: number
  readonly end: number
  readonly weak?: true
}

/** What can be mistaken for one another: a date for a date, a person for a person. */
export function family({ kind }: Statement): string {
  return kind === 'time' ? 'date' : kind
}

/** Two statements with the same key say the same. */
export function exactKey({ kind, value }: Statement): string {
  return `${kind} ${value}`
}

/** Two statements that share one of these say the same in other words, unless they contradict one another. */
export function looseKeys({ kind, value }: Statement): readonly string[] {
  if (kind === 'number') return [`number ${value}`, ...ratio(value)]
  if (kind === 'time') return timeKeys(value)
  if (kind !== 'date') return []
  const { month, day } = dateParts(value)
  if (month === undefined) return [`day ${day}`]
  if (day === undefined) return [`month ${month}`]
  return [`date ${month}-${day}`, `day ${day}`]
}

/** 9:00 is also a nine, and 21:00 as well. Half past three is 3:30 or 15:30. */
function timeKeys(value: string): string[] {
  const [hour = '', minute] = value.split(':')
  if (hour.startsWith('~'))
    return [`time ${hour.slice(1)}:${minute}`, `time ${Number(hour.slice(1)) + 12}:${minute}`, `time ${value}`]
  if (minute !== '00') return [`time ${value}`]
  const count = Number(hour)
  return [`number ${count}`, ...(count > 12 ? [`number ${count - 12}`] : [])]
}

function ratio(value: string): string[] {
  const [, numerator, denominator] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  if (numerator !== undefined) return [`ratio ${Number(numerator) / Number(denominator)}`]
  return value.endsWith('%') ? [`ratio ${Number(value.slice(0, -1)) / 100}`] : []
}

/** Two dates of different years, although the rest agrees. */
export function contradict(a: Statement, b: Statement): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return false
  const [one, other] = [dateParts(a.value), dateParts(b.value)]
  const differ = (x: string | undefined, y: string | undefined) => x !== undefined && y !== undefined && x !== y
  return differ(one.year, other.year) || differ(one.month, other.month)
}

/** `2024-07-02`, `--07-02`, `2024-07`, `--07`, `---02` */
export function dateParts(value: string): {
  year?: string | undefined
  month?: string | undefined
  day?: string | undefined
} {
  const [, year, month, day] = /^(?:(\d{4})|-)-(?:(\d\d)|-)(?:-?(\d\d))?$/.exec(value) ?? []
  return { year, month, day }
}
