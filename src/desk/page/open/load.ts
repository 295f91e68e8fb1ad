import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type FoundDraft, forget, type KeptDraft, keepDrafts, keptDrafts } from '../keep/drafts.ts'
import { notice, reasonOf } from '../parts/notices.tsx'
import { route } from '../route/route.ts'
import { AskError } from '../server/ask.ts'
import { on } from '../server/events.ts'
import { server } from '../server/server.ts'
import { words } from '../words/speak.ts'
import { followDisk } from './follow-disk.ts'
import { judge } from './judge.ts'
import { OpenRecord } from './open-record.ts'
import { tellPresence } from './presence.ts'

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'open'; readonly record: OpenRecord }
  | { readonly state: 'gone'; readonly left: ReadonlyMap<string, FoundDraft> }
  | { readonly state: 'failed'; readonly reason: string; readonly again: () => void }

/** Opens a record for as long as the component is there, and keeps it in step with the disk. */
export function useRecord(key: string): Loaded {
  const loaded = useSignal<Loaded>({ state: 'loading' })
  useEffect(() => {
    let isHere = true
    let close: (() => void) | undefined
    const open = async (): Promise<void> => {
      loaded.value = { state: 'loading' }
      let isBehind = false
      const early = on('files', (event) => {
        isBehind ||= event.key === key
      })
      try {
        const detail = await server.record(key)
        if (!isHere) return
        const language = route.peek().query.get('language')
        const record = new OpenRecord(detail, language)
        const unfollow = followDisk(record, isBehind)
        const found = await keptDrafts(key)
        const kept = [...found].filter(([file, draft]) => isWorthKeeping(record, file, draft))
        for (const [file, { text, base }] of kept) record.restore(file, text, base)
        // that of a translation that is gone comes with its text alone
        if (language !== null && record.languages.peek().includes(language)) record.language.value = language
        if (kept.length > 0) notice(words.peek().keep.restored)
        const ends = [unfollow, judge(record), await keepDrafts(record), tellPresence(record)]
        // what another tab kept is this one's from now on
        for (const draft of found.values()) if (!draft.isOwn) forget(draft)
        close = () => {
          for (const end of ends) end()
        }
        if (!isHere) return close()
        loaded.value = { state: 'open', record }
      } catch (error) {
        if (!isHere) return
        const isGone = error instanceof AskError && error.code === 'not-found'
        const reason = reasonOf(error)
        loaded.value = isGone
          ? { state: 'gone', left: await keptDrafts(key) }
          : { state: 'failed', reason, again: () => void open() }
      } finally {
        early()
      }
    }
    void open()
    return () => {
      isHere = false
      close?.()
    }
  }, [key])
  return loaded.value
}

/** Whether a kept text says anything that the disk doesn't: another text, or one of a translation that is gone. */
const isWorthKeeping = (record: OpenRecord, file: string, { text, base }: KeptDraft): boolean =>
  record.saved.peek()[file] === undefined ? text !== base.text : record.text(file) !== text
