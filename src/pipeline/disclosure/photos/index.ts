import { VFileMessage } from 'vfile-message'
import type { ExchangeRecord } from '../../../record/record.ts'
import type { PublicFile } from '../public-file.ts'
import { distance, type Fingerprint, fingerprint, isSame } from './fingerprint.ts'
import { picturesIn } from './pictures.ts'

type Photos = readonly (readonly [file: string, print: Fingerprint])[]

/** Looks for photos of a record that are internal in finished documents: by what they show, whatever was done to them. */
export function photoLeaksOf(
  record: ExchangeRecord,
  internal: ReadonlySet<string>,
): (file: PublicFile) => Promise<VFileMessage[]> {
  let known: Promise<{ secret: Photos; open: Photos }> | undefined
  const look = async (): Promise<{ secret: Photos; open: Photos }> => {
    const prints = await printsOf(record)
    return {
      secret: prints.filter(([file]) => internal.has(file)),
      open: prints.filter(([file]) => !internal.has(file)),
    }
  }
  return async (file) => {
    if (internal.size === 0) return []
    known ??= look()
    const { secret, open } = await known
    const messages: VFileMessage[] = []
    for (const { place, bytes } of picturesIn(file)) {
      const print = await fingerprint(bytes)
      if (!print) continue
      const nearest = Math.min(...open.map(([, one]) => distance(print, one)))
      const found = secret.find(([, one]) => isSame(distance(print, one), nearest))
      if (found) messages.push(leak(record, found[0], file.name, place))
    }
    return messages
  }
}

async function printsOf({ media }: ExchangeRecord): Promise<Photos> {
  const prints = [...media].map(async ([file, { bytes }]) => [file, await fingerprint(bytes)] as const)
  return (await Promise.all(prints)).filter((one): one is readonly [string, Fingerprint] => one[1] !== undefined)
}

function leak(record: ExchangeRecord, file: string, document: string, where: string): VFileMessage {
  const original = record.editions.get(record.language)
  if (!original) throw new Error('Expected an edition in the language of the record')
  const { path, position } = original.placeOf(`media.${file}.file`)
  const reason = `Unexpected internal photo \`${file}\` in ${document}, ${where}, expected none of it in a public document`
  const message = new VFileMessage(reason, { place: position, ruleId: 'disclosure', source: 'communique' })
  message.file = path
  message.fatal = true
  message.actual = file
  message.note = 'Nothing was written. Show it in public text too, or nowhere in public.'
  return message
}
