import { posix } from 'node:path'
import { type MessageData, messageData } from '../../../record/index.ts'
import type { ExchangeRecord } from '../../../record/record.ts'
import { json } from '../../json.ts'
import type { Conformance } from '../conformance/index.ts'
import type { BagFile } from './manifest-lines.ts'
import type { BagRequest } from './request.ts'

/** A file of the payload, and what it is there for. */
export interface PayloadFile extends BagFile {
  readonly mediaType: string
  readonly made: 'received' | 'derived'
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
}

const mediaTypeOf = (path: string): string =>
  MEDIA_TYPES[posix.extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream'

/** Where a file of the record stands in a bag; `media` may write `./photos/hall.jpg`. */
export const recordPath = (name: string): string => `data/record/${posix.normalize(name)}`

/** The name that a record's file has in its bundle, for messages that are read far from this machine. */
function withoutPaths(data: MessageData, record: ExchangeRecord): MessageData {
  const source = record.sources.find(({ path }) => path === data.path)
  return { ...data, path: source?.name ?? posix.basename(data.path.replaceAll('\\', '/')) }
}

/** Everything that is filed of a version, but the list of events, which is about all of it. */
export function payloadOf(request: BagRequest, conformance: Conformance): PayloadFile[] {
  const { record, produced, lists, messages } = request
  const files = new Map<string, Omit<PayloadFile, 'path' | 'mediaType'>>()
  const add = (path: string, bytes: Uint8Array, made: PayloadFile['made']) => files.set(path, { bytes, made })
  for (const { name, bytes } of record.sources) add(recordPath(name), bytes, 'received')
  for (const { file, bytes } of produced.products) add(`data/documents/${file}`, bytes, 'derived')
  for (const { name, bytes } of lists) add(`data/documents/${name}`, bytes, 'derived')
  for (const { name, bytes, mediaType } of produced.attachments) {
    if (!mediaType.startsWith('image/')) add(`data/public/${name}`, bytes, 'derived')
  }
  add('data/messages.json', json(messages.map((message) => withoutPaths(messageData(message), record))), 'derived')
  add('data/conformance.json', json(conformance), 'derived')
  return [...files].map(([path, file]) => ({ path, mediaType: mediaTypeOf(path), ...file }))
}
