import './actions.css'
import { useSignal } from '@preact/signals'
import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { words } from '../words/speak.ts'
import { CompareDialog } from './compare/compare-dialog.tsx'
import { IssueDialog } from './issue/issue-dialog.tsx'
import { StateMark } from './issue/state-mark.tsx'
import { MendDialog } from './mend/mend-dialog.tsx'

type Open = 'issue' | 'mend' | 'compare' | null

/** What can be done with the record, in the bar on top: build, download, approve, compare; and why it can't be issued. */
export function RecordActions({ record }: { record: OpenRecord }) {
  const say = words.value.actions
  const open = useSignal<Open>(null)
  const close = (): void => {
    open.value = null
  }
  return (
    <div class="record-actions">
      <button type="button" class="button" data-action="issue" onClick={() => (open.value = 'issue')}>
        <StateMark record={record} />
      </button>
      <Menu label={say.more} face={<Icon name="more" />}>
        <button type="button" class="menu-item" onClick={() => (open.value = 'mend')}>
          {say.mend.title}
        </button>
        <button type="button" class="menu-item" onClick={() => (open.value = 'compare')}>
          {say.compare.title}
        </button>
      </Menu>
      {open.value === 'issue' && <IssueDialog record={record} onClose={close} />}
      {open.value === 'mend' && <MendDialog record={record} onClose={close} />}
      {open.value === 'compare' && <CompareDialog record={record} onClose={close} />}
    </div>
  )
}
