import { effect, signal } from '@preact/signals'
import { now } from '../browser/machine.ts'
import { recall, recalled, remember } from '../browser/memory.ts'
import type { OpenRecord, SavedFile } from '../open/open-record.ts'
import { living, tab } from './tab.ts'

/** A text that was not saved, with the file that it was made from. */
export interface KeptDraft {
  readonly text: string
  readonly base: SavedFile
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Milliseconds after a key until the text is kept in the browser. */
const PAUSE = 250

/** False where the browser has no room for what is unsaved, or keeps nothing: save often, then. */
export const canKeep = signal(true)

const nameOf = (tabName: string, key: string, file: string): string =>
  `draft:${tabName}:${encodeURIComponent(key)}:${encodeURIComponent(file)}`

/** Keeps in the browser whatever of a record is not saved, as long as it is open; gives what ends it. */
export async function keepDrafts(record: OpenRecord): Promise<() => void> {
  const own = await tab
  let timer: ReturnType<typeof setTimeout> | undefined
  const kept = new Set(record.unsaved.peek())
  const flush = (): void => {
    clearTimeout(timer)
    const unsaved = new Set(record.unsaved.peek())
    for (const [file, base] of Object.entries(record.saved.peek())) {
      const draft: KeptDraft = { text: record.text(file), base, at: now() }
      const isKept = remember(nameOf(own, record.key, file), unsaved.has(file) ? JSON.stringify(draft) : null)
      if (unsaved.has(file)) {
        canKeep.value = isKept
        kept.add(file)
      }
    }
    for (const file of kept) {
      if (Object.hasOwn(record.saved.peek(), file)) continue
      // it was dropped
      remember(nameOf(own, record.key, file), null)
      kept.delete(file)
    }
  }
  flush()
  const stop = effect(() => {
    record.texts.value
    record.saved.value
    clearTimeout(timer)
    timer = setTimeout(flush, PAUSE)
  })
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
  return () => {
    stop()
    flush()
    removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', flush)
  }
}

/** A text that was kept, under a name in the browser's memory, by this tab or another. */
export interface FoundDraft extends KeptDraft {
  readonly name: string
  readonly isOwn: boolean
}

/** What is kept of a record: this tab's own, or else the newest of a tab that lives no more. By file. */
export async function keptDrafts(key: string): Promise<ReadonlyMap<string, FoundDraft>> {
  const [own, alive] = [await tab, await living()]
  const found = new Map<string, FoundDraft>()
  for (const name of recalled('draft:')) {
    const [, owner = '', of = '', coded = ''] = name.split(':')
    const file = decodeURIComponent(coded)
    if (of !== encodeURIComponent(key) || (owner !== own && alive.has(owner))) continue
    const draft = draftOf(recall(name))
    const known = found.get(file)
    const isOwn = owner === own
    const isNewer = !known || (isOwn && !known.isOwn) || (isOwn === known.isOwn && (draft?.at ?? 0) > known.at)
    if (draft && isNewer) found.set(file, { ...draft, name, isOwn })
  }
  return found
}

/** Forgets a text that was kept. */
export const forget = ({ name }: FoundDraft): void => void remember(name, null)

/** What stands in the browser's memory may be anything: of another version of this page, or cut off. */
function draftOf(json: string | null): KeptDraft | undefined {
  try {
    const draft: Partial<KeptDraft> | null = JSON.parse(json ?? 'null')
    if (typeof draft?.text !== 'string' || typeof draft.at !== 'number') return undefined
    const { text, sha256, ends } = draft.base ?? {}
    if (typeof text !== 'string' || typeof sha256 !== 'string' || typeof ends !== 'object') return undefined
    return { text: draft.text, at: draft.at, base: { text, sha256, ends } }
  } catch {
    return undefined
  }
}
