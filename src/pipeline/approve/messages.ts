import { VFileMessage } from 'vfile-message'
import { releaseState } from '../../document/state.ts'
import type { Edition, ExchangeRecord } from '../../record/record.ts'
import type { ApprovalSettings } from '../settings.ts'
import { type ApprovalState, verifyApprovals } from './verify-approvals.ts'

/** Finds what changed in a record since it had another hash, as people call it; undefined where nobody knows. */
export type ChangesSince = (sha256: string) => Promise<readonly string[] | undefined>

/** What there is to say of a record's approvals. */
export interface ApprovalReport {
  readonly messages: readonly VFileMessage[]
  /** Whether release and summary have the approvals that they wait for. */
  readonly sufficient: boolean
  /** Whether a signature is forged: nothing may be made of such a record. */
  readonly forged: boolean
}

const REASONS: Readonly<Record<Exclude<ApprovalState, 'valid'>, (by: string) => string>> = {
  void: (by) => `Unexpected approval by \`${by}\` of another state of the record: void, the record changed since`,
  unsigned: (by) =>
    `Missing signature of the approval by \`${by}\`, expected one made with the key of \`approvers\`: it does not count`,
  unverified: (by) => `Unexpected signature by \`${by}\`, expected a public key in \`approvers\` to hold it against`,
  forged: (by) => `Unexpected signature of the approval by \`${by}\`, expected one made with the key of \`approvers\``,
}

const SEVERITY = { void: false, unsigned: false, unverified: undefined, forged: true } as const
const RULE = {
  void: 'approval-void',
  unsigned: 'approval-signature',
  unverified: 'approval-signature',
  forged: 'approval-signature',
} as const

/**
 * Messages on the approvals of a record: void ones with what changed since, signatures that do not fit, and, where the
 * release is no draft, what it still waits for. `now` is milliseconds since 1970-01-01T00:00Z.
 */
export async function reportApprovals(
  record: ExchangeRecord,
  settings: ApprovalSettings,
  now: number,
  changesSince: ChangesSince,
): Promise<ApprovalReport> {
  const original = record.editions.get(record.language)
  if (!original) return { messages: [], sufficient: true, forged: false }
  const { approvals, missing, missingRoles } = verifyApprovals(record, settings)
  const messages: VFileMessage[] = []
  for (const [index, { approval, state }] of approvals.entries()) {
    if (state === 'valid') continue
    const key = state === 'void' ? 'sha256' : 'signature'
    const made = message(
      original,
      `approvals.${index}.${key}`,
      REASONS[state](approval.by),
      RULE[state],
      SEVERITY[state],
    )
    if (state === 'void') {
      made.actual = approval.sha256
      made.expected = [record.sha256]
      made.note = noteOf(await changesSince(approval.sha256))
    }
    messages.push(made)
  }
  const isDraft = releaseState(original.facts, now).kind === 'draft'
  const sufficient = isDraft || (missing === 0 && missingRoles.length === 0)
  if (!sufficient) messages.push(missingMessage(original, missing, missingRoles))
  return { messages, sufficient, forged: approvals.some(({ state }) => state === 'forged') }
}

function missingMessage(original: Edition, missing: number, roles: readonly string[]): VFileMessage {
  const what = [
    ...(missing > 0 ? [`${missing} more ${missing === 1 ? 'person' : 'people'}`] : []),
    ...roles.map((role) => `the role \`${role}\``),
  ]
  const made = message(
    original,
    'approvals',
    `Missing approval by ${what.join(' and ')}, expected by the settings before a release`,
    'approvals-required',
    true,
  )
  made.note = 'Release and summary are not made until then; the briefing is. Add one with `communique approve`.'
  return made
}

const noteOf = (changes: readonly string[] | undefined): string =>
  changes && changes.length > 0
    ? `Changed since: ${changes.join(', ')}. Approve it again with \`communique approve\`.`
    : 'What was approved is neither in this git repository nor in the output. Approve it again with `communique approve`.'

function message(
  edition: Edition,
  pointer: string,
  reason: string,
  ruleId: string,
  fatal: boolean | undefined,
): VFileMessage {
  const { path, position } = edition.placeOf(pointer)
  const made = new VFileMessage(reason, { place: position, ruleId, source: 'communique' })
  made.file = path
  made.fatal = fatal
  return made
}
