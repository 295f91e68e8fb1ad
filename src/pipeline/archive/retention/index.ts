import type { ArchiveSettings } from '../bag/settings.ts'
import type { Entry } from '../catalogue/entry.ts'
import { dayAfter, type Period, periodOf } from './period.ts'

/** When the bags of a record may be disposed of. All its versions go together, so that a correction never loses what it corrects. */
export interface Disposal {
  readonly id: string
  readonly versions: readonly number[]
  readonly title: string
  /** `due`: from `from` on, which is past; `undecided`: nobody said, or in words that a person has to read. */
  readonly state: 'due' | 'later' | 'permanent' | 'held' | 'undecided'
  /** Day from which on it may go, ISO 8601. */
  readonly from?: string
  /** Who says so. */
  readonly rule: string
}

/**
 * What may be disposed of, and when: the settings' holds first, then what the newest version's record says, then the
 * settings' rule for its type of event, then their default. `today` is ISO 8601.
 */
export function disposals(
  entries: readonly Entry[],
  settings: ArchiveSettings['retention'],
  today: string,
): Disposal[] {
  const records = Map.groupBy(entries, ({ id }) => id)
  return [...records].map(([id, versions]): Disposal => {
    const newest = versions.at(-1)
    const title = Object.values(newest?.titles ?? {})[0] ?? ''
    const common = { id, versions: versions.map(({ version }) => version), title }
    if (settings?.holds?.includes(id)) return { ...common, state: 'held', rule: 'a hold in communique.yaml' }
    if (!newest || versions.some(({ damage }) => damage !== undefined))
      return { ...common, state: 'undecided', rule: 'a bag is damaged or gone' }
    const { words, rule } = ruleOf(newest, settings)
    const period = words === undefined ? undefined : periodOf(words)
    if (period?.kind === 'permanent') return { ...common, state: 'permanent', rule }
    const start = startOf(versions, settings?.from ?? 'issue')
    if (!period || start === undefined) return { ...common, state: 'undecided', rule }
    const from = endOf(period, start)
    if (from === undefined) return { ...common, state: 'permanent', rule }
    return { ...common, state: from <= today ? 'due' : 'later', from, rule }
  })
}

function ruleOf(entry: Entry, settings: ArchiveSettings['retention']): { words: string | undefined; rule: string } {
  const { retention, eventType = '' } = entry
  if (retention !== undefined) return { words: retention, rule: `“${retention}”, as the record says` }
  const type = Object.hasOwn(settings?.types ?? {}, eventType) ? settings?.types?.[eventType] : undefined
  if (type !== undefined) return { words: type, rule: `${type} for \`${eventType}\`, as communique.yaml says` }
  const words = settings?.default
  return { words, rule: words === undefined ? 'nobody says how long' : `${words}, the default in communique.yaml` }
}

type Start = NonNullable<NonNullable<ArchiveSettings['retention']>['from']>

/** The day that a length counts from. */
function startOf(versions: readonly Entry[], from: Start): string | undefined {
  const newest = versions.at(-1)
  if (from === 'event') return newest?.eventEnd ?? newest?.eventDate
  const issued = versions
    .flatMap((entry) => entry.issued ?? [])
    .sort()
    .at(-1)
  // a length that begins with the year after ends with a year
  return from === 'year-end' && issued !== undefined ? `${Number(issued.slice(0, 4)) + 1}-01-01` : issued
}

const endOf = (period: Exclude<Period, { kind: 'permanent' }>, start: string): string | undefined =>
  period.kind === 'until' ? dayAfter(period.day, { years: 0, months: 0, days: 1 }) : dayAfter(start, period)
