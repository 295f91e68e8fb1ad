import { readFile } from 'node:fs/promises'
import { VFileMessage } from 'vfile-message'
import type { ExchangeRecord } from '../record/record.ts'
import { sha256 } from './hash.ts'

/** An error where a file of a record is no longer what was read: somebody is writing it. Undefined where all are. */
export async function changedSource({ sources }: ExchangeRecord): Promise<VFileMessage | undefined> {
  for (const { path, sha256: read } of sources) {
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes && sha256(bytes) === read) continue
    const message = new VFileMessage('Unexpected change of the file while it was read, expected it to rest', {
      ruleId: 'record-at-rest',
      source: 'communique',
    })
    message.file = path
    message.fatal = true
    message.note = 'Nothing was written; run again when it is saved.'
    return message
  }
  return undefined
}
