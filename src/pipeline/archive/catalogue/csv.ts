import type { Entry } from './entry.ts'

const COLUMNS = [
  'bag',
  'identifier',
  'version',
  'title',
  'languages',
  'date',
  'issued',
  'archived',
  'type',
  'creator',
  'keywords',
  'series',
  'number',
  'rights',
  'retention',
  'disposable from',
  'record sha256',
  'payload oxum',
] as const

/** When it may be disposed of, in a word. */
export const disposalText = ({ disposal }: Entry): string =>
  disposal.kind === 'until' ? disposal.day : disposal.kind === 'permanent' ? 'never' : 'unknown'

function values(entry: Entry): Record<(typeof COLUMNS)[number], string> {
  return {
    bag: entry.bag,
    identifier: entry.identifier,
    version: String(entry.version),
    title: Object.values(entry.title).join(' | '),
    languages: Object.keys(entry.title).join(' '),
    date: entry.date,
    issued: entry.issued,
    archived: entry.archived,
    type: entry.type,
    creator: entry.creator.join('; '),
    keywords: entry.subject.join('; '),
    series: entry.series ?? '',
    number: entry.number ?? '',
    rights: entry.rights ?? '',
    retention: entry.retention ?? '',
    'disposable from': disposalText(entry),
    'record sha256': entry.record,
    'payload oxum': entry.oxum,
  }
}

/** A field as RFC 4180 has it; what a spreadsheet would take for a formula is marked as text. */
function field(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The catalogue as CSV (RFC 4180), in UTF-8 with the mark that spreadsheets know it by. */
export function catalogueCsv(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => {
    const row = values(entry)
    return COLUMNS.map((column) => field(row[column]))
  })
  return `\uFEFF${[[...COLUMNS], ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}
