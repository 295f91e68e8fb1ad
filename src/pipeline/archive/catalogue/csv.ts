import type { Disposal } from '../retention/index.ts'
import type { Entry } from './entry.ts'

const columns: readonly (readonly [name: string, value: (entry: Entry) => string | number | undefined])[] = [
  ['bag', ({ bag }) => bag],
  ['id', ({ id }) => id],
  ['version', ({ version }) => version],
  ['title', ({ titles }) => Object.values(titles).join(' | ')],
  ['languages', ({ titles }) => Object.keys(titles).join(' ')],
  ['creator', ({ creators }) => creators.join('; ')],
  ['event type', ({ eventType }) => eventType],
  ['event date', ({ eventDate }) => eventDate],
  ['issued', ({ issued }) => issued],
  ['filed', ({ filed }) => filed],
  ['series', ({ series }) => series],
  ['number', ({ number }) => number],
  ['keywords', ({ keywords }) => keywords.join('; ')],
  ['rights', ({ rights }) => rights],
  ['retention', ({ retention }) => retention],
]

const last: typeof columns = [
  ['record sha256', ({ sha256 }) => sha256],
  ['payload oxum', ({ oxum }) => oxum],
  ['damage', ({ damage }) => damage],
]

/** When it may be disposed of, in a word. */
export const disposalText = (disposal: Disposal | undefined): string => {
  if (!disposal) return ''
  return disposal.from ?? (disposal.state === 'permanent' ? 'never' : disposal.state)
}

/** A field as RFC 4180 has it; what a spreadsheet would take for a formula is marked as text. */
function field(value: string | number | undefined): string {
  const text = String(value ?? '')
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The catalogue as CSV (RFC 4180), in UTF-8 with the mark that spreadsheets know it by. */
export function catalogueCsv(entries: readonly Entry[], disposalOf: (id: string) => Disposal | undefined): string {
  const all: typeof columns = [...columns, ['disposable from', ({ id }) => disposalText(disposalOf(id))], ...last]
  const rows = entries.map((entry) => all.map(([, value]) => value(entry)))
  return `\uFEFF${[all.map(([name]) => name), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`
}
