import './record.css'
import { useEffect } from 'preact/hooks'
import { RecordActions } from '../actions/record-actions.tsx'
import { Documents } from '../documents/documents.tsx'
import { Form } from '../form/form.tsx'
import { ConflictDialog } from '../keep/conflict-dialog.tsx'
import { GoneDialog } from '../keep/gone-dialog.tsx'
import { Left } from '../keep/left.tsx'
import { isBeside } from '../pair/beside.ts'
import { Pair } from '../pair/pair.tsx'
import { Finding } from '../problems/finding.tsx'
import { setQuery } from '../route/navigate.ts'
import { route } from '../route/route.ts'
import { Header } from '../shell/header.tsx'
import { Text } from '../text/text.tsx'
import { words } from '../words/speak.ts'
import { Foot } from './foot.tsx'
import { useRecord } from './load.ts'
import { narrow } from './narrow.ts'
import type { OpenRecord } from './open-record.ts'
import { RecordBar } from './record-bar.tsx'
import { type View, viewOf } from './views.ts'

/** The page of one record: writing on the left, what becomes of it on the right. */
export function RecordPage({ name }: { name: string }) {
  const loaded = useRecord(name)
  const { record: say, shell } = words.value
  if (loaded.state === 'open') return <Open record={loaded.record} />
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} class={loaded.state === 'loading' ? 'waiting' : 'lost'}>
        {loaded.state === 'loading' && <p role="status">{shell.loading}</p>}
        {loaded.state === 'gone' && (
          <>
            <h1>{say.gone}</h1>
            <Left drafts={loaded.left} />
          </>
        )}
        {loaded.state === 'failed' && (
          <>
            <h1>{shell.failed}</h1>
            <p>{loaded.reason}</p>
            <button type="button" class="button" onClick={loaded.again}>
              {shell.retry}
            </button>
          </>
        )}
        {loaded.state !== 'loading' && (
          <p>
            <a href="/">{shell.toRecords}</a>
          </p>
        )}
      </main>
    </>
  )
}

function Open({ record }: { record: OpenRecord }) {
  const view = viewOf(route.value.query.get('view'))
  const title = record.view(record.file.value)?.headline?.text || words.value.record.untitled
  useEffect(() => {
    document.title = `${title} · Communiqué`
  }, [title])
  // whoever wants to go to a line wants to see the text
  const target = record.target.value
  useEffect(() => {
    if (target && view !== 'text' && !(view === 'languages' && isBeside(record, target))) setQuery({ view: 'text' })
  }, [target])
  return (
    <>
      <Header>
        <RecordActions record={record} />
      </Header>
      <main id="main" tabIndex={-1} class="record-main">
        <RecordBar record={record} title={title} view={view} />
        <div class="record" data-view={view}>
          <section class="record-writing">
            <Writing record={record} view={view} />
          </section>
          {view !== 'languages' && (
            <section class="record-documents" aria-label={words.value.record.documents}>
              <Documents record={record} />
            </section>
          )}
        </div>
      </main>
      <Foot record={record} />
      <ConflictDialog />
      <GoneDialog />
    </>
  )
}

/** In place of an editor: nothing of the record could be read, and what would be typed could not be saved. */
function Unreadable({ record }: { record: OpenRecord }) {
  return (
    <div class="unreadable">
      <h2>{words.value.record.unreadable}</h2>
      {record.problems.value.map((one) => (
        <p key={one.reason}>
          <Finding problem={one} />
        </p>
      ))}
    </div>
  )
}

function Writing({ record, view }: { record: OpenRecord; view: View }) {
  if (record.files.value.length === 0) return <Unreadable record={record} />
  if (view === 'facts') return <Form record={record} />
  if (view === 'languages') return <Pair record={record} />
  // an editor that nobody sees would take what whoever clicks a document wants to see
  if (view === 'documents' && narrow.value) return null
  return <Text record={record} file={record.file.value} />
}
