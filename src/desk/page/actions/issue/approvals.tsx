import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { save } from '../../keep/save.ts'
import type { OpenRecord } from '../../open/open-record.ts'
import { notice, problem } from '../../parts/notices.tsx'
import { namedIn } from '../../schema/ids.ts'
import { server } from '../../server/server.ts'
import { may, session } from '../../shell/session.ts'
import { words } from '../../words/speak.ts'
import { day } from '../../words/time.ts'

/** Who approved the record as it is, and approving it. */
export function Approvals({ record }: { record: OpenRecord }) {
  const say = words.value.actions.issue
  const { approvals, files } = record.analysis.value
  const named = namedIn(files.find(({ original }) => original)?.facts)
  const nameOf = (by: string): string => named.find(({ id }) => id === by)?.name ?? by
  return (
    <section>
      <h3>{say.approvalsTitle}</h3>
      {approvals.length === 0 && <p class="muted">{say.noApprovals}</p>}
      <ul class="issue-approvals">
        {approvals.map(({ by, role, date, state }, index) => (
          <li key={index}>
            <span>
              {nameOf(by)}
              {role !== null && <span class="muted"> · {role}</span>}
            </span>
            <span class="muted">{day(date)}</span>
            <span class={state === 'void' || state === 'forged' ? 'error' : 'good'}>{say.approvalStates[state]}</span>
          </li>
        ))}
      </ul>
      {may('approver') ? <Approve record={record} /> : <p class="muted">{say.notApprover}</p>}
    </section>
  )
}

function Approve({ record }: { record: OpenRecord }) {
  const say = words.value.actions.issue
  const id = useId()
  const { user, how, approvalRoles = [] } = session.value ?? {}
  const by = useSignal(user?.name ?? '')
  const role = useSignal(approvalRoles[0] ?? '')
  const isBusy = useSignal(false)
  const { sha256 } = record.analysis.value
  const isUnsaved = record.unsaved.value.length > 0
  const approve = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (isBusy.value || sha256 === null) return
    isBusy.value = true
    try {
      if (isUnsaved && !(await save(record))) return
      const own = how === 'password' ? {} : { by: by.value }
      const { added } = await server.approve(record.key, { sha256, role: role.value, ...own })
      record.refreshed(await server.record(record.key))
      notice(added ? say.approved : say.approvedAlready)
    } catch (error) {
      problem(error)
    } finally {
      isBusy.value = false
    }
  }
  if (sha256 === null) return <p class="muted">{say.approveNotYet}</p>
  return (
    <form class="issue-approve" onSubmit={(event) => void approve(event)}>
      {how !== 'password' && (
        <div>
          <label for={`${id}-by`}>{say.approveBy}</label>
          <input
            id={`${id}-by`}
            class="field"
            required
            maxLength={200}
            value={by}
            onInput={(event) => (by.value = event.currentTarget.value)}
          />
        </div>
      )}
      <div>
        <label for={`${id}-role`}>{say.approveRole}</label>
        <input
          id={`${id}-role`}
          class="field"
          required
          maxLength={200}
          list={`${id}-roles`}
          value={role}
          onInput={(event) => (role.value = event.currentTarget.value)}
        />
        <datalist id={`${id}-roles`}>
          {approvalRoles.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
      <button type="submit" class="button" aria-disabled={isBusy.value || undefined}>
        {isUnsaved ? say.saveAndApprove : say.approve}
      </button>
      <p class="muted">
        {how === 'password' && `${say.approveAs(user?.name ?? '')} `}
        {say.approveHint}
      </p>
    </form>
  )
}
