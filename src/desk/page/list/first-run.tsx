import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SampleList } from '../../api.ts'
import { NewRecordButton } from '../actions/new-record.tsx'
import { problem } from '../parts/notices.tsx'
import { server } from '../server/server.ts'
import { may, session } from '../shell/session.ts'
import { words } from '../words/speak.ts'
import { loadRows } from './rows.ts'

/** What there is to see before the first record. */
export function FirstRun() {
  const say = words.value.list
  const samples = useSignal<SampleList['samples']>([])
  const isBusy = useSignal(false)
  useEffect(() => {
    void server.samples().then((list) => {
      samples.value = list.samples
    }, problem)
  }, [])
  const copy = async (): Promise<void> => {
    isBusy.value = true
    try {
      await server.copySamples()
      await loadRows()
    } catch (error) {
      problem(error)
    } finally {
      isBusy.value = false
    }
  }
  return (
    <div class="first-run">
      <h1>{say.welcome}</h1>
      <p class="first-run-lead">{say.welcomeLead}</p>
      <ol>
        {say.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="muted">{say.folder(session.value?.folder ?? '')}</p>
      {(may('writer') || may('approver')) && (
        <div class="first-run-begin">
          <NewRecordButton />
          {samples.value.length > 0 && (
            <button
              type="button"
              class="button"
              aria-disabled={isBusy.value || undefined}
              onClick={() => void (isBusy.value ? undefined : copy())}
            >
              {say.copySamples}
            </button>
          )}
        </div>
      )}
      {samples.value.length > 0 && (
        <>
          <h2>{say.samples}</h2>
          <ul>
            {samples.value.map((sample) => (
              <li key={sample.id}>{sample.title}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
