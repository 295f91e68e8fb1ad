import type { KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { ApproveError, approve as addApproval } from '../pipeline/approve/approve.ts'
import { fold, identities } from '../pipeline/approve/identity.ts'
import { KeyError, privateKey, publicHalf, publicKey } from '../pipeline/approve/signature.ts'
import type { Settings } from '../pipeline/settings.ts'
import { checkRecord } from '../record/index.ts'
import type { CommonOptions } from './options.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import { readSettings } from './settings.ts'
import { CallError, type Status } from './status.ts'
import { thrown } from './thrown.ts'

export interface ApproveCommandOptions extends CommonOptions {
  readonly by: string
  readonly role: string
  readonly key?: string
  readonly now?: number
}

/** `approve`: adds an approval of the record as it is; one line on stdout. */
export async function approve(
  path: string,
  options: ApproveCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const records = await recordsAt([path])
  const [found] = records
  if (!found || records.length > 1)
    throw new CallError(`Unexpected folder \`${path}\` of ${records.length} records, expected one record`)
  const report = new Report(streams, options)
  try {
    const { by, role } = { by: text('by', options.by), role: text('role', options.role) }
    const key = options.key === undefined ? undefined : await keyOf(options.key, by, await readSettings(), found.path)
    const result = await addApproval(found.path, { by, role, key, now: options.now ?? clock() })
    if (result.outcome === 'refused') report.add(result.messages)
    else if (options.format === 'text') {
      const { approval, record } = result
      const done = result.outcome === 'approved' ? 'approved' : 'already approved'
      const signed = approval.signature === undefined ? '' : ', signed'
      streams.stdout.write(
        `${result.path}: ${done} by ${approval.by} (${approval.role}) on ${approval.date}${signed}: version ${record.version}, SHA-256 ${record.sha256}\n`,
      )
    }
  } catch (error) {
    if (error instanceof ApproveError || error instanceof KeyError) throw new CallError(error.message)
    report.add(thrown(error))
  }
  return report.end()
}

function text(name: string, value: string): string {
  if (!/^(?=.*\S)[^\p{Cc}\p{Cs}]*$/u.test(value))
    throw new CallError(`Unexpected \`--${name}\`, expected one line of text`)
  return value.trim()
}

/** Bytes up to which a key is read: an Ed25519 key takes a hundred. */
const LONGEST = 65_536

/** The beginning of a file or a pipe: whoever names something that never ends gets an answer all the same. */
async function keyText(path: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(path, { end: LONGEST })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** The private key, which must be the one that the settings know its owner by. */
async function keyOf(path: string, by: string, { approvers = [] }: Settings, bundle: string): Promise<KeyObject> {
  const pem = await keyText(path).catch((error: NodeJS.ErrnoException) => {
    throw new CallError(`${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`)
  })
  const key = privateKey(pem)
  const { record } = await checkRecord({ path: bundle })
  const who = record ? identities(record) : fold
  const known = approvers.filter(({ name }) => who(name) === who(by)).map((one) => publicKey(one.publicKey))
  const own = publicHalf(key)
  if (known.length > 0 && !known.some((one) => one.equals(own))) {
    throw new CallError(
      `Unexpected key \`${path}\`, expected the private half of the key of \`${by}\` in \`approvers\``,
    )
  }
  return key
}
