import type { KeyObject } from 'node:crypto'
import { chmod, readFile, realpath, stat } from 'node:fs/promises'
import type { VFileMessage } from 'vfile-message'
import { splitFrontMatter } from '../../record/front-matter.ts'
import { checkBundle, readBundle } from '../../record/index.ts'
import { parsedFile } from '../../record/parse.ts'
import type { ExchangeRecord, SourceFile } from '../../record/record.ts'
import type { Approval } from '../../record/schema.ts'
import { pointAt, type SourceText } from '../../record/source.ts'
import { dayIn } from '../day-in.ts'
import { replaceFile } from '../durable.ts'
import { sha256 } from '../hash.ts'
import { approvalEdit, type Edit } from './insert.ts'
import { signatureOf } from './signature.ts'

export interface ApproveOptions {
  /** A person's or organization's id, or a name. */
  readonly by: string
  readonly role: string
  /** Ed25519 private key to sign with. */
  readonly key: KeyObject | undefined
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  /** SHA-256 of the record that the approver looked at, where that was before: another one is not approved. */
  readonly seen?: string
}

export type Approved =
  | {
      readonly outcome: 'approved'
      readonly record: ExchangeRecord
      readonly approval: Approval
      readonly path: string
    }
  /** The same approval stands there already. */
  | {
      readonly outcome: 'unchanged'
      readonly record: ExchangeRecord
      readonly approval: Approval
      readonly path: string
    }
  /** The record has errors: such a state can't be approved. */
  | { readonly outcome: 'refused'; readonly messages: readonly VFileMessage[] }

/** The record's file can't take the approval; it is left as it is. */
export class ApproveError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'ApproveError'
  }
}

/**
 * Adds an approval of the record at `path` as it is now to its front matter. All else of the file stays byte for byte;
 * it is replaced whole. The day is that of the clock in the release's time zone, or in UTC.
 *
 * @throws ApproveError when the file can't take it or was changed meanwhile, or the file system's error.
 */
export async function approve(path: string, options: ApproveOptions): Promise<Approved> {
  const bundle = await readBundle(path)
  const { record, messages } = await checkBundle(bundle)
  const file = bundle.original
  if (!record || !file) return { outcome: 'refused', messages }
  const approval = approvalOf(record, options)
  if (options.seen !== undefined && options.seen !== record.sha256) {
    throw new ApproveError('Unexpected change of the record since it was looked at: look at it again, then approve it')
  }
  const earlier = record.editions.get(record.language)?.facts.approvals ?? []
  const same = earlier.find((one) => KEYS.every((key) => one[key] === approval[key]) && (!options.key || one.signature))
  if (same) return { outcome: 'unchanged', record, approval: same, path: file.path }

  const bytes = withApproval(file, approval)
  const changed: SourceFile = { ...file, bytes, sha256: sha256(bytes) }
  const after = (await checkBundle({ ...bundle, original: changed })).record
  const approvals = after?.editions.get(record.language)?.facts.approvals
  if (after?.sha256 !== record.sha256 || JSON.stringify(approvals) !== JSON.stringify([...earlier, approval])) {
    throw new ApproveError(
      `Unexpected form of \`approvals\` in ${file.path}, expected a list to which one can be added`,
    )
  }
  await replace(file, bytes)
  return { outcome: 'approved', record: after, approval, path: file.path }
}

const KEYS = ['by', 'role', 'sha256'] as const

function approvalOf(record: ExchangeRecord, { by, role, key, now }: ApproveOptions): Approval {
  const zone = record.editions.get(record.language)?.facts.release?.timezone ?? 'UTC'
  const approval: Approval = { by, role, date: dayIn(zone, now), sha256: record.sha256 }
  return key ? { ...approval, signature: signatureOf(record.id, approval, key) } : approval
}

function withApproval(file: SourceFile, approval: Approval): Uint8Array {
  const { source } = parsedFile(file, 'original', 'en')
  const { yaml } = splitFrontMatter(source)
  const edit = yaml && approvalEdit(source.text.slice(yaml.start, yaml.end), approval)
  if (!yaml || !edit) {
    throw new ApproveError(
      `Unexpected form of \`approvals\` in ${file.path}, expected a list to which one can be added`,
    )
  }
  return spliced(file.bytes, source, { ...edit, start: edit.start + yaml.start, end: edit.end + yaml.start })
}

/** The bytes with an edit of the text, in the line ends of the file. */
function spliced(bytes: Uint8Array, source: SourceText, { start, end, text }: Edit): Uint8Array {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const mark = decoded.startsWith('\ufeff') ? 1 : 0
  const lineEnd = /\r\n?|\n/.exec(decoded)?.[0] ?? '\n'
  const at = (offset: number) => Buffer.byteLength(decoded.slice(0, (pointAt(source, offset).offset ?? 0) + mark))
  const inserted = Buffer.from(text.replaceAll('\n', lineEnd))
  return Buffer.concat([bytes.subarray(0, at(start)), inserted, bytes.subarray(at(end))])
}

/** Replaces the file that was read, unless somebody else changed it meanwhile. */
async function replace(file: SourceFile, bytes: Uint8Array): Promise<void> {
  const real = await realpath(file.path)
  const { mode } = await stat(real)
  if (!(await readFile(real)).equals(file.bytes)) {
    throw new ApproveError(`Unexpected change of ${file.path} while it was approved: look at it again, then approve it`)
  }
  await replaceFile(real, bytes)
  await chmod(real, mode)
}
