import { dayIn } from '../../day-in.ts'
import { issueDay } from './issued.ts'
import { bagName } from './place.ts'
import type { InfoElement } from './read-info.ts'
import type { BagRequest } from './request.ts'

/**
 * `bag-info.txt` (RFC 8493, 2.2.2). A value is one line, however long: what is folded after 79 characters comes back
 * with other spaces from some readers, and without any in Chinese.
 */
export const infoText = (elements: readonly InfoElement[]): string =>
  elements.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')

/** Bytes and number of the files of a payload, as `Payload-Oxum` has them. */
export interface PayloadSize {
  readonly bytes: number
  readonly files: number
}

/** A size for people: `3.2 MB`. */
function readable(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** power).toFixed(1)} ${['B', 'kB', 'MB', 'GB'][power]}`
}

/** What a bag says of itself: the reserved elements first, then what a catalogue wants to know of the record. */
export function bagInfo(request: BagRequest, size: PayloadSize): InfoElement[] {
  const { record, produced, settings, program, now } = request
  const { id, version } = record
  const facts = record.editions.get(record.language)?.facts
  const meta = produced.documents.find(({ language }) => language.tag === record.language)?.meta
  const contact = settings?.contact ?? facts?.contacts?.[0]
  const titles = Object.entries(meta?.titles ?? {})
  const { start, end, type, series } = facts?.event ?? {}
  return present([
    ['Source-Organization', settings?.organization ?? meta?.creators.join('; ')],
    ['Organization-Address', settings?.address],
    ['Contact-Name', contact?.name],
    ['Contact-Phone', contact?.phone],
    ['Contact-Email', contact?.email],
    ['External-Description', meta && `${meta.title}. ${meta.description}`],
    ['Bagging-Date', dayIn('UTC', now)],
    ['External-Identifier', bagName(id, version)],
    ['Bag-Size', readable(size.bytes)],
    ['Payload-Oxum', `${size.bytes}.${size.files}`],
    ['Bag-Group-Identifier', id],
    ['Bag-Count', `${version} of ?`],
    ['Internal-Sender-Identifier', `sha256:${record.sha256}`],
    ['Internal-Sender-Description', `Version ${version} of the exchange record ${id} with all documents made of it`],
    ['Bag-Software-Agent', program],
    ['Record-Version', String(version)],
    ['Record-SHA256', record.sha256],
    ...titles.map(([tag, title]): [string, string] => [`Title-${tag}`, title]),
    ...(meta?.creators ?? []).map((creator): [string, string] => ['Creator', creator]),
    ['Event-Type', type],
    ['Event-Date', start?.slice(0, 10)],
    ['Event-End', end?.slice(0, 10)],
    ['Series', series],
    ['Issued', facts && issueDay(facts, version, now)],
    ['Release-Number', facts?.release?.number],
    ['Rights', facts?.archive?.rights],
    ['Retention', facts?.archive?.retention],
    ...(facts?.archive?.keywords ?? []).map((keyword): [string, string] => ['Keyword', keyword]),
  ])
}

const present = (elements: readonly (readonly [string, string | undefined])[]): InfoElement[] =>
  elements.flatMap(([label, value]) => (value?.trim() ? [[label, value] as const] : []))
