import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { RecordSummary } from '../../api.ts'
import { NewRecordButton } from '../actions/new-record.tsx'
import { problem } from '../parts/notices.tsx'
import { recordPath } from '../route/route.ts'
import { server } from '../server/server.ts'
import { Header } from '../shell/header.tsx'
import { words } from '../words/speak.ts'

/** All exchanges. */
export function List() {
  const rows = useSignal<readonly RecordSummary[]>([])
  useEffect(() => {
    void server.records().then((list) => (rows.value = list.records), problem)
  }, [])
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1}>
        <h1>{words.value.list.title}</h1>
        <NewRecordButton />
        <ul>
          {rows.value.map((row) => (
            <li key={row.key}>
              <a href={recordPath(row.key)}>{row.title || row.id}</a>
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}
