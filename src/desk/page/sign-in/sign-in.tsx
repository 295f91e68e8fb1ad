import './sign-in.css'
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { AskError } from '../server/ask.ts'
import { server } from '../server/server.ts'
import { enter } from '../shell/session.ts'
import { words } from '../words/speak.ts'

/** Address of a link that lets in; the page is shown there where it doesn't. */
const SIGN_IN = '/sign-in'

/** What somebody sees who is not signed in; `isAgain` where a session ended under their hands. */
export function SignIn({ how, isAgain }: { how: 'link' | 'password'; isAgain: boolean }) {
  const { signIn: say } = words.value
  useEffect(() => {
    document.title = `${say.title} · Communiqué`
  }, [say])
  return (
    <main id="main" tabIndex={-1} class="sign-in">
      <p class="mark">Communiqué</p>
      {isAgain && <p class="muted">{say.kept}</p>}
      {how === 'password' ? <WithPassword /> : <WithLink />}
    </main>
  )
}

function WithLink() {
  const { signIn: say } = words.value
  return (
    <>
      <h1>{location.pathname === SIGN_IN ? say.linkUsed : say.link}</h1>
      <p>{say.linkHint}</p>
      <p class="example">
        <code>{location.origin}/sign-in?token=…</code>
      </p>
      <p class="muted">{say.linkAgain}</p>
    </>
  )
}

function WithPassword() {
  const { signIn: say } = words.value
  const id = useId()
  const fault = useSignal('')
  const isBusy = useSignal(false)
  const password = useRef<HTMLInputElement>(null)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement) || isBusy.value) return
    const data = new FormData(event.currentTarget)
    isBusy.value = true
    fault.value = ''
    try {
      enter(await server.signIn({ name: String(data.get('name')), password: String(data.get('password')) }))
    } catch (error) {
      fault.value = faultOf(error)
      password.current?.select()
    } finally {
      isBusy.value = false
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h1>{say.title}</h1>
      <label for={`${id}-name`}>{say.name}</label>
      <input id={`${id}-name`} class="field" name="name" autocomplete="username" required />
      <label for={`${id}-password`}>{say.password}</label>
      <input
        ref={password}
        id={`${id}-password`}
        class="field"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        aria-describedby={`${id}-fault`}
        aria-invalid={fault.value !== '' || undefined}
      />
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault.value}
      </p>
      <button type="submit" class="button primary" aria-disabled={isBusy.value || undefined}>
        {say.go}
      </button>
    </form>
  )
}

function faultOf(error: unknown): string {
  const { signIn: say, shell } = words.value
  if (!(error instanceof AskError)) return String(error)
  if (error.code === 'signed-out') return say.wrong
  if (error.code === 'offline') return shell.offline
  if (error.code !== 'too-many') return error.message
  const { retryAfter } = (error.body as { error?: { retryAfter?: number } } | undefined)?.error ?? {}
  return say.wait(retryAfter ?? 60)
}
