import './list.css'
import { useEffect } from 'preact/hooks'
import { NewRecordButton } from '../actions/new-record.tsx'
import { reasonOf } from '../parts/notices.tsx'
import { setQuery } from '../route/navigate.ts'
import { route } from '../route/route.ts'
import { Header } from '../shell/header.tsx'
import { words } from '../words/speak.ts'
import { FirstRun } from './first-run.tsx'
import { Rows } from './row-window.tsx'
import { loadRows, pending, rows, rowsState } from './rows.ts'
import { sift, wishOf } from './sift.ts'
import { Tools } from './tools.tsx'

/** Milliseconds after the list is there until what a record needs is fetched. */
const SOON = 1000

/** All exchanges. */
export function List() {
  const { list: say, shell } = words.value
  const state = rowsState.value
  useEffect(() => {
    void loadRows()
  }, [])
  useEffect(() => {
    if (state.kind !== 'there') return
    // whoever sees the list opens a record next
    const later = setTimeout(() => void import('../open/record-page.tsx').catch(() => undefined), SOON)
    return () => clearTimeout(later)
  }, [state.kind])
  useEffect(() => {
    document.title = `${say.title} · Communiqué`
  }, [say])
  const isFirst = state.kind === 'there' && rows.value.size === 0
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} class="list">
        {isFirst && <FirstRun />}
        {state.kind === 'loading' && <Waiting />}
        {state.kind === 'failed' && (
          <>
            <h1>{shell.failed}</h1>
            <p class="list-failed">{reasonOf(state.error)}</p>
            <button type="button" class="button" onClick={() => void loadRows()}>
              {shell.retry}
            </button>
          </>
        )}
        {state.kind === 'there' && !isFirst && <There />}
      </main>
    </>
  )
}

function There() {
  const say = words.value.list
  const wish = wishOf(route.value.query)
  const all = rows.value
  const found = sift(all.values(), wish)
  const isSifted = wish.words !== '' || wish.filter !== 'all'
  return (
    <>
      <div class="list-head">
        <h1>{say.title}</h1>
        <NewRecordButton />
      </div>
      <Tools wish={wish} />
      <p class="list-count" role="status">
        {isSifted ? say.found(found.length, all.size) : say.count(all.size)}
        {pending.value > 0 && ` · ${say.pending(pending.value)}`}
      </p>
      {found.length === 0 ? (
        <div class="list-none">
          <p>{say.none}</p>
          <button type="button" class="button" onClick={() => setQuery({ q: null, state: null })}>
            {say.all}
          </button>
        </div>
      ) : (
        <Rows rows={found} />
      )}
    </>
  )
}

function Waiting() {
  const { shell } = words.value
  return (
    <div class="list-waiting" role="status">
      <span class="unseen">{shell.loading}</span>
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} class="list-ghost" aria-hidden="true" />
      ))}
    </div>
  )
}
