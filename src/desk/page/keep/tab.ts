import { client } from '../browser/machine.ts'

/** Names that tabs hold as long as they live, so that others know whose unsaved texts nobody looks at any more. */
const LOCK = 'communique-desk-tab:'

/**
 * This tab's name for what it keeps: the same after a reload or a crash. A copied tab takes one of its own. Where the
 * browser has no locks (plain HTTP), each page is a tab of its own and nobody else is known to live.
 */
export const tab: Promise<string> = nameOf()

async function nameOf(): Promise<string> {
  const kept = read()
  const name = kept !== null && (await holds(kept)) ? kept : client
  if (name !== kept) await holds(name)
  try {
    sessionStorage.setItem('communique-desk-tab', name)
  } catch {
    // a browser that keeps nothing: the name lasts as long as the page
  }
  return name
}

function read(): string | null {
  try {
    return sessionStorage.getItem('communique-desk-tab')
  } catch {
    return null
  }
}

/** Takes a name for the rest of the page's life; false where another tab has it. */
function holds(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(LOCK + name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise(() => undefined)
    })
  })
}

/** Names of all tabs that live. */
export async function living(): Promise<ReadonlySet<string>> {
  const held = navigator.locks ? ((await navigator.locks.query()).held ?? []) : []
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])))
}
