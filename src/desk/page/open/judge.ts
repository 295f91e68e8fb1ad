import { effect, signal } from '@preact/signals'
import { AskError } from '../server/ask.ts'
import { server } from '../server/server.ts'
import type { OpenRecord } from './open-record.ts'

/** Milliseconds without a key before the texts are checked. */
const PAUSE = 250

/** Whether what is shown of problems is of older texts. */
export const judging = signal(false)

/** Has the texts checked after each pause in typing, as long as the record is open; gives what ends it. */
export function judge(record: OpenRecord): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: AbortController | undefined
  let isFirst = true
  const stop = effect(() => {
    const texts = record.texts.value
    clearTimeout(timer)
    if (isFirst && record.unsaved.peek().length === 0) {
      isFirst = false
      return
    }
    isFirst = false
    judging.value = true
    timer = setTimeout(() => void check(texts), PAUSE)
  })
  async function check(texts: OpenRecord['texts']['value']): Promise<void> {
    if (record.underWay === texts && !record.isJudged(texts)) {
      timer = setTimeout(() => void check(texts), PAUSE)
      return
    }
    under?.abort()
    under = new AbortController()
    try {
      if (record.isJudged(texts)) return
      record.judged(texts, await server.check(record.key, { texts }, { signal: under.signal }))
    } catch (error) {
      // without an answer the problems stay as they are; the page says so where the server is away
      if (!(error instanceof AskError)) throw error
    } finally {
      if (texts === record.texts.peek()) judging.value = false
    }
  }
  return () => {
    stop()
    clearTimeout(timer)
    under?.abort()
  }
}
