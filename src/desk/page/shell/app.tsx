import './app.css'
import { useSignal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { List } from '../list/list.tsx'
import { Notices } from '../parts/notices.tsx'
import { route } from '../route/route.ts'
import { signedOut } from '../server/ask.ts'
import { online } from '../server/events.ts'
import { SignIn } from '../sign-in/sign-in.tsx'
import { words } from '../words/speak.ts'
import { Header } from './header.tsx'
import { session, unreachable } from './session.ts'

/** The whole page: a bar, and the place that the address names. */
export function App() {
  const { shell } = words.value
  const how = signedOut.value
  const isKnown = session.value !== null
  return (
    <>
      <a class="skip" href="#main">
        {shell.skip}
      </a>
      {(unreachable.value || (isKnown && !online.value)) && (
        <p class="offline" role="status">
          {shell.offline}
        </p>
      )}
      {how !== null && <SignIn how={how} isAgain={isKnown} />}
      {isKnown && (
        <div class="frame" inert={how !== null} hidden={how !== null}>
          <Place />
        </div>
      )}
      {!isKnown && how === null && (
        <p class="waiting" role="status">
          {shell.loading}
        </p>
      )}
      <Notices />
    </>
  )
}

function Place() {
  const at = route.value
  const place = at.page === 'record' ? at.key : at.page
  const first = useRef(place)
  useEffect(() => {
    // who went on with the keyboard goes on from where the new place begins
    if (first.current === place) return
    first.current = ''
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [place])
  if (at.page === 'record') return <RecordPlace key={at.key} name={at.key} />
  if (at.page === 'list') return <List />
  const { shell } = words.value
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} class="lost">
        <h1>{shell.unknown}</h1>
        <p>
          <a href="/">{shell.toRecords}</a>
        </p>
      </main>
    </>
  )
}

/** The page of a record, which comes when it is first asked for: the list alone needs a third of it. */
function RecordPlace({ name }: { name: string }) {
  const page = useSignal<{ readonly RecordPage: FunctionComponent<{ name: string }> } | null>(null)
  const isGone = useSignal(false)
  useEffect(() => {
    void import('../open/record-page.tsx').then(
      (loaded) => {
        page.value = loaded
      },
      () => {
        isGone.value = true
      },
    )
  }, [])
  if (page.value) return <page.value.RecordPage name={name} />
  return isGone.value ? <Gone /> : <Coming />
}

/** What the page is made of is gone from the server, where another version of the program runs now. */
function Gone() {
  const { shell } = words.value
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} class="lost">
        <h1>{shell.failed}</h1>
        <p role="alert">{shell.renewed}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {shell.reload}
        </button>
      </main>
    </>
  )
}

function Coming() {
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} class="waiting">
        <p role="status">{words.value.shell.loading}</p>
      </main>
    </>
  )
}
