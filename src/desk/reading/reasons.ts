import { embargoText, releaseState } from '../../document/state.ts'
import { languageFor } from '../../language/index.ts'
import { type ApprovalCheck, verifyApprovals } from '../../pipeline/approve/verify-approvals.ts'
import type { ApprovalSettings } from '../../pipeline/settings.ts'
import { severityOf } from '../../record/index.ts'
import type { ExchangeRecord } from '../../record/record.ts'
import type { ApprovalView, Reason } from '../api/record.ts'
import type { Reading } from './read.ts'

interface Issue {
  readonly reasons: readonly Reason[]
  readonly approvals: readonly ApprovalView[]
}

/** Why release and summary of a record can't be issued at a moment, and what its approvals are worth. */
export function issueOf({ record, messages }: Reading, settings: ApprovalSettings, now: number): Issue {
  if (!record) {
    const count = messages.filter((message) => severityOf(message) === 'error').length
    const message = `${count} ${count === 1 ? 'error' : 'errors'} to mend first`
    return { reasons: [{ code: 'errors', message, count }], approvals: [] }
  }
  const check = verifyApprovals(record, settings)
  return {
    reasons: [...stateReasons(record, now), ...approvalReasons(check, record, now)],
    approvals: check.approvals.map(({ approval: { by, role, date }, state }) => ({
      by,
      role: role ?? null,
      date,
      state,
    })),
  }
}

function stateReasons(record: ExchangeRecord, now: number): Reason[] {
  const facts = record.editions.get(record.language)?.facts
  const state = facts && releaseState(facts, now)
  if (state?.kind === 'draft') {
    return [{ code: 'draft', message: 'The release is a draft: set its status to immediate or embargoed' }]
  }
  if (!facts || state?.kind !== 'embargoed') return []
  const until = embargoText(state.until, facts, languageFor('en'))
  return [{ code: 'embargo', message: `Held back until ${until}`, until: state.until }]
}

function approvalReasons({ approvals, missing, missingRoles }: ApprovalCheck, record: ExchangeRecord, now: number) {
  const reasons: Reason[] = []
  for (const { approval, state } of approvals) {
    if (state === 'void') {
      const message = `The record changed since ${approval.by} approved it`
      reasons.push({ code: 'approval-void', message, by: approval.by })
    } else if (state === 'forged') {
      const message = `The signature of ${approval.by} does not fit: nothing may be made`
      reasons.push({ code: 'approval-forged', message, by: approval.by })
    }
  }
  const facts = record.editions.get(record.language)?.facts
  const isDraft = facts && releaseState(facts, now).kind === 'draft'
  if (!isDraft && (missing > 0 || missingRoles.length > 0)) {
    const people = missing > 0 ? [`${missing} more ${missing === 1 ? 'person' : 'people'}`] : []
    const message = `Waits for approval by ${[...people, ...missingRoles].join(', ')}`
    reasons.push({ code: 'approvals', message, count: missing, roles: missingRoles })
  }
  return reasons
}
