import type { ExchangeRecord } from '../../record/record.ts'
import type { Approval } from '../../record/schema.ts'
import type { ApprovalSettings } from '../settings.ts'
import { fold, identities } from './identity.ts'
import { isSignedBy, publicKey } from './signature.ts'

/**
 * What an approval is worth.
 *
 * - `valid`: of the record as it is, signed where its approver signs
 * - `void`: of another state of the record
 * - `unsigned`: it must be signed with a key of its approver, and is not
 * - `unverified`: signed, by somebody whose key is not known; it counts
 * - `forged`: its signature was not made with a key of its approver, or is of something else
 */
export type ApprovalState = 'valid' | 'void' | 'unsigned' | 'unverified' | 'forged'

export interface ApprovalCheck {
  /** In the order of the record. */
  readonly approvals: readonly { readonly approval: Approval; readonly state: ApprovalState }[]
  /** Approvals by how many more people the settings ask for. */
  readonly missing: number
  /** Roles that they ask for and in which nobody approved. */
  readonly missingRoles: readonly string[]
}

/** Holds the approvals of a record against its SHA-256, their signatures against the keys, and all against what is asked for. */
export function verifyApprovals(record: ExchangeRecord, settings: ApprovalSettings): ApprovalCheck {
  const { approvals = [], derivedFrom } = record.editions.get(record.language)?.facts ?? {}
  const who = identities(record)
  const checked = approvals.map((approval) => ({ approval, state: stateOf(record, approval, settings, who) }))
  const counted = checked.filter(({ state }) => state === 'valid' || state === 'unverified')
  const people = new Set(counted.map(({ approval }) => who(approval.by)))
  const roles = new Set(counted.map(({ approval }) => fold(approval.role ?? '')))
  // a public record, taken from a PDF, has no approvals: its full record had them
  const asked = derivedFrom ? undefined : settings.approvals
  return {
    approvals: checked,
    missing: Math.max(0, (asked?.count ?? 0) - people.size),
    missingRoles: (asked?.roles ?? []).filter((role) => !roles.has(fold(role))),
  }
}

function stateOf(
  record: ExchangeRecord,
  approval: Approval,
  { approvals, approvers = [] }: ApprovalSettings,
  who: (name: string) => string,
): ApprovalState {
  const keys = approvers.filter(({ name }) => who(name) === who(approval.by)).map((one) => publicKey(one.publicKey))
  const isForged = approval.signature !== undefined && !keys.some((key) => isSignedBy(record.id, approval, key))
  if (isForged && keys.length > 0) return 'forged'
  if (approval.sha256 !== record.sha256) return 'void'
  if (keys.length === 0 && approvals?.signed) return 'unsigned'
  if (approval.signature === undefined) return keys.length > 0 ? 'unsigned' : 'valid'
  return keys.length > 0 ? 'valid' : 'unverified'
}
