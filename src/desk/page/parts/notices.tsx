import './parts.css'
import { effect, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { AskError } from '../server/ask.ts'
import { online } from '../server/events.ts'
import { words } from '../words/speak.ts'
import { Icon } from './icon.tsx'

interface Notice {
  readonly id: number
  readonly text: string
  readonly isBad: boolean
  /** Whether it holds only as long as the server is away. */
  readonly isAway?: boolean
}

const shown = signal<readonly Notice[]>([])
let count = 0

/** Milliseconds that good news stays; bad news stays until it is closed. */
const STAY = 4000

/** Says in passing that something was done. */
export function notice(text: string): void {
  const id = add(text, false)
  setTimeout(() => drop(id), STAY)
}

/** Says that something did not work; what a promise's `catch` takes. What was only overtaken is not told. */
export function problem(error: unknown): void {
  if (error instanceof AskError && ['superseded', 'signed-out'].includes(error.code)) return
  add(reasonOf(error), true, error instanceof AskError && error.code === 'offline')
}

effect(() => {
  if (online.value) shown.value = shown.peek().filter(({ isAway }) => !isAway)
})

/** What went wrong, in the desk's language where it has words for it; the server's own words say more. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof AskError)) return error instanceof Error ? error.message : String(error)
  const known: Readonly<Record<string, string>> = words.peek().errors
  return known[error.code] ?? error.message
}

function add(text: string, isBad: boolean, isAway = false): number {
  const id = ++count
  shown.value = [...shown.value.filter((one) => one.text !== text), { id, text, isBad, isAway }]
  return id
}

function drop(id: number): void {
  shown.value = shown.value.filter((one) => one.id !== id)
}

/** Dialogs that are open: what lies below one is dimmed, and nobody reaches it. */
const dialogs = signal(0)

/** Where they appear inside of a dialog, as long as that is open. */
export function DialogNotices() {
  useEffect(() => {
    dialogs.value++
    return () => void dialogs.value--
  }, [])
  return <NoticeList />
}

/** Where they appear where no dialog is open. */
export const Notices = () => (dialogs.value > 0 ? null : <NoticeList />)

/** Read out as they come. */
function NoticeList() {
  return (
    <div class="notices" role="status" aria-live="polite">
      {shown.value.map(({ id, text, isBad }) => (
        <p key={id} class={isBad ? 'bad' : undefined}>
          <span>{text}</span>
          <button type="button" class="button quiet icon" aria-label={words.value.shell.close} onClick={() => drop(id)}>
            <Icon name="close" size={14} />
          </button>
        </p>
      ))}
    </div>
  )
}
