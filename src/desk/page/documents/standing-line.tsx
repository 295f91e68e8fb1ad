import { useEffect } from 'preact/hooks'
import type { DocumentName } from '../../api.ts'
import { now } from '../browser/machine.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
import type { Previews } from './previews.ts'
import { standingOf } from './standing.ts'

interface Props {
  readonly record: OpenRecord
  readonly previews: Previews
  readonly document: DocumentName
}

/** Longest time that a browser waits, in milliseconds. */
const LONGEST = 2 ** 31 - 1

/** Above a document: in which state it stands, and what keeps it from being issued. */
export function StandingLine({ record, previews, document }: Props) {
  const { isReady, said } = standingOf(record, document)
  const until = record.analysis.value.reasons.find(({ code }) => code === 'embargo')?.until
  useEffect(() => {
    // when its hour comes, the documents are others
    const left = Date.parse(until ?? '') - now()
    if (!(left > 0 && left < LONGEST)) return
    const timer = setTimeout(() => previews.again(), left + 1000)
    return () => clearTimeout(timer)
  }, [until, previews])
  if (said.length === 0) return null
  return (
    <p class={isReady ? 'documents-standing is-ready' : 'documents-standing'} role="status">
      <Icon name={isReady ? 'check' : 'info'} size={16} />
      <span>{said.join(' ')}</span>
    </p>
  )
}
