import type { Reason as ReasonOf } from '../../../api.ts'
import type { OpenRecord, Place } from '../../open/open-record.ts'
import { Icon } from '../../parts/icon.tsx'
import { Finding } from '../../problems/finding.tsx'
import { Reason } from '../../problems/reason.tsx'
import { words } from '../../words/speak.ts'
import { embargoHours } from './embargo.ts'

interface Props {
  readonly record: OpenRecord
  readonly onGo: () => void
}

/** Why release and summary can't be issued, in words, each with the way to where it can be changed. */
export function Reasons({ record, onGo }: Props) {
  const say = words.value.actions.issue
  const { reasons } = record.analysis.value
  if (reasons.length === 0) {
    return (
      <p class="issue-ready">
        <Icon name="check" />
        {say.ready}
      </p>
    )
  }
  return (
    <section>
      <h3>{say.why}</h3>
      <ul class="issue-reasons">
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.message}`}>
            <Icon name={reason.code === 'embargo' ? 'clock' : reason.code === 'draft' ? 'info' : 'warning'} />
            <div>
              <Told reason={reason} record={record} onGo={onGo} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Told({ reason, record, onGo }: Props & { reason: ReasonOf }) {
  const say = words.value.actions.issue
  const go = (place: Place): void => {
    onGo()
    record.goTo(place)
  }
  switch (reason.code) {
    case 'errors':
      return (
        <>
          <p>{say.errors(reason.count ?? 1)}</p>
          <Errors record={record} go={go} />
        </>
      )
    case 'draft':
      return (
        <p>
          {say.draft} <ToFact record={record} at="/release/status" go={go} />
        </p>
      )
    case 'embargo': {
      const { there, utc, here } = embargoHours(reason.until ?? '')
      return (
        <>
          <p>
            {say.embargo(there)} <ToFact record={record} at="/release/embargo" go={go} />
          </p>
          <p class="muted">
            {utc}
            {here !== null && ` · ${say.here(here)}`}
          </p>
        </>
      )
    }
    case 'approvals':
      return <p>{say.approvals(reason.count ?? 0, reason.roles ?? [])}</p>
    case 'approval-void':
      return <p>{say.approvalVoid(reason.by ?? '')}</p>
    case 'approval-forged':
      return <p>{say.approvalForged(reason.by ?? '')}</p>
    case 'leak':
      return (
        <>
          <p>{say.leak}</p>
          <p class="muted">
            <Reason text={reason.message} />
          </p>
        </>
      )
  }
}

/** Errors that are listed here; the rest stand in the line at the foot. */
const LISTED = 6

function Errors({ record, go }: { record: OpenRecord; go: (place: Place) => void }) {
  const say = words.value.problems
  const errors = record.problems.value.filter(({ severity }) => severity === 'error')
  return (
    <ul class="issue-errors">
      {errors.slice(0, LISTED).map((error, index) => (
        <li key={index}>
          <button
            type="button"
            class="link"
            onClick={() => go({ file: error.file, line: error.line ?? 1, column: error.column ?? 1 })}
          >
            {error.file} {error.line !== null && say.line(error.line)}
          </button>
          <span>
            <Finding problem={error} />
          </span>
        </li>
      ))}
      {errors.length > LISTED && <li class="muted">{words.value.actions.issue.moreErrors(errors.length - LISTED)}</li>}
    </ul>
  )
}

function ToFact({ record, at, go }: { record: OpenRecord; at: string; go: (place: Place) => void }) {
  const view = record.analysis.value.files.find(({ original }) => original)
  const place = view?.places[at] ?? view?.places['/release']
  if (!view || !place) return null
  return (
    <button type="button" class="link" onClick={() => go({ file: view.file, line: place.line, column: place.column })}>
      {words.value.actions.issue.change}
    </button>
  )
}
