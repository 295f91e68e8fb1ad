import type { OpenRecord } from '../../open/open-record.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { words } from '../../words/speak.ts'
import { Approvals } from './approvals.tsx'
import { BuildPart } from './build-part.tsx'
import { Reasons } from './reasons.tsx'

/** From a finished text to what goes out: why it may not yet, who approved it, making the documents and taking them along. */
export function IssueDialog({ record, onClose }: { record: OpenRecord; onClose: () => void }) {
  const say = words.value.actions
  return (
    <Dialog title={say.issue.title} isWide onClose={onClose}>
      <div class="issue">
        <Reasons record={record} onGo={onClose} />
        <BuildPart record={record} />
        <Approvals record={record} />
      </div>
    </Dialog>
  )
}
