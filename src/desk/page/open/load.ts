import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { route } from '../route/route.ts'
import { AskError } from '../server/ask.ts'
import { on } from '../server/events.ts'
import { server } from '../server/server.ts'
import { judge } from './judge.ts'
import { OpenRecord } from './open-record.ts'

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'open'; readonly record: OpenRecord }
  | { readonly state: 'gone' }
  | { readonly state: 'failed'; readonly reason: string; readonly again: () => void }

/** Opens a record for as long as the component is there, and keeps it in step with the disk. */
export function useRecord(key: string): Loaded {
  const loaded = useSignal<Loaded>({ state: 'loading' })
  useEffect(() => {
    let isHere = true
    let close: (() => void) | undefined
    const open = async (): Promise<void> => {
      loaded.value = { state: 'loading' }
      try {
        const detail = await server.record(key)
        if (!isHere) return
        const record = new OpenRecord(detail, route.peek().query.get('language'))
        const unfollow = on('files', (event) => {
          if (event.key === key) void server.record(key).then((now) => record.refreshed(now), ignore)
        })
        const unjudge = judge(record)
        close = () => {
          unfollow()
          unjudge()
        }
        loaded.value = { state: 'open', record }
      } catch (error) {
        if (!isHere) return
        const isGone = error instanceof AskError && error.code === 'not-found'
        const reason = error instanceof Error ? error.message : String(error)
        loaded.value = isGone ? { state: 'gone' } : { state: 'failed', reason, again: () => void open() }
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

const ignore = (): void => undefined
