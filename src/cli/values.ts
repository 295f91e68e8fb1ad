/** What the values of options are read as; each throws `InvalidArgumentError` that says what was expected. */
import { InvalidArgumentError } from 'commander'
import type { DocumentName } from '../document/document.ts'
import type { Share } from '../pipeline/archive/audit/share.ts'

/** All documents, in the order in which they are told of. */
export const DOCUMENTS: readonly DocumentName[] = ['press-release', 'briefing', 'summary']

const isDocument = (name: string): name is DocumentName => (DOCUMENTS as readonly string[]).includes(name)

const names = (value: string): string[] =>
  value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** A path. An empty one is that of a variable that isn't set. */
export function path(value: string): string {
  if (value === '') throw new InvalidArgumentError('Unexpected empty value, expected a path.')
  return value
}

/** Documents, parted by commas. */
export function documents(value: string): ReadonlySet<DocumentName> {
  const found = names(value)
  const unknown = found.find((name) => !isDocument(name))
  if (unknown !== undefined || found.length === 0) {
    throw new InvalidArgumentError(
      `Unexpected \`${unknown ?? ''}\`, expected ${DOCUMENTS.join(', ')}, parted by commas.`,
    )
  }
  return new Set(found.filter(isDocument))
}

/** Language tags, parted by commas. */
export function languages(value: string): ReadonlySet<string> {
  const found = names(value)
  const unknown = found.find((tag) => !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))
  if (unknown !== undefined || found.length === 0) {
    throw new InvalidArgumentError(`Unexpected \`${unknown ?? ''}\`, expected language tags such as en,zh-Hans.`)
  }
  return new Set(found)
}

/** A number of worker threads. */
export function workers(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 256) {
    throw new InvalidArgumentError(`Unexpected \`${value}\`, expected a whole number from 1 to 256.`)
  }
  return count
}

/** A port to listen on. */
export function port(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new InvalidArgumentError(`Unexpected \`${value}\`, expected a port from 1 to 65535.`)
  }
  return number
}

const MOMENT = 'a date-time with offset such as 2026-11-24T09:00+08:00'

/** Milliseconds since 1970-01-01T00:00Z of a date-time with offset; undefined where it is none, or no day of a calendar. */
function timeOf(value: string): number | undefined {
  const [, day] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.exec(value) ?? []
  const midnight = Date.parse(`${day}T00:00Z`)
  const isDay = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(`${day}T`)
  const time = isDay ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

/** A date-time, as milliseconds since 1970-01-01T00:00Z. */
export function moment(value: string): number {
  const time = timeOf(value)
  if (time === undefined) throw new InvalidArgumentError(`Unexpected \`${value}\`, expected ${MOMENT}.`)
  return time
}

/** A date-time, or a date: its midnight UTC. */
export function dayOrMoment(value: string): number {
  const time = timeOf(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00Z` : value)
  if (time === undefined) {
    throw new InvalidArgumentError(`Unexpected \`${value}\`, expected a date such as 2026-11-24, or ${MOMENT}.`)
  }
  return time
}

/** A share of the bags, such as 1/7. */
export function share(value: string): Share {
  const [, part, whole] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []
  const found = { part: Number(part), whole: Number(whole) }
  if (!(found.part >= 1 && found.part <= found.whole)) {
    throw new InvalidArgumentError(`Unexpected \`${value}\`, expected a share such as 1/7.`)
  }
  return found
}
