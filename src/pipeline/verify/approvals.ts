import { dirname } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { ExchangeRecord } from '../../record/record.ts'
import { reportApprovals } from '../approve/messages.ts'
import type { Manifest } from '../manifest.ts'
import type { ApprovalSettings } from '../settings.ts'

/**
 * What there is to say of the approvals of a record and their signatures. That some are missing is told where the folder
 * holds what waits for them: public documents that are neither draft nor preview.
 */
export async function approvalMessages(
  record: ExchangeRecord,
  manifest: Manifest,
  settings: ApprovalSettings,
  { path, folder, now }: { readonly path: string; readonly folder: string; readonly now: number },
): Promise<VFileMessage[]> {
  const { messages } = await reportApprovals(record, settings, now, async (sha256) => {
    const { changesSince } = await import('../history/changes.ts')
    return changesSince(record, sha256, { path, output: dirname(folder) })
  })
  const isIssued = manifest.files.some(
    ({ document, state, preview }) =>
      document !== 'briefing' && document !== 'facts' && state === 'released' && !preview,
  )
  return messages.filter(({ ruleId }) => isIssued || ruleId !== 'approvals-required')
}
