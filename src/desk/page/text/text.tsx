import './text.css'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { OpenRecord } from '../open/open-record.ts'
import { words } from '../words/speak.ts'

/** The record as text, in an editor that is loaded when it is first shown. */
export function Text({ record, file }: { record: OpenRecord; file: string }) {
  const place = useRef<HTMLDivElement>(null)
  const isReady = useSignal(false)
  useEffect(() => {
    let close: (() => void) | undefined
    let isHere = true
    void import('./editor.ts').then(({ openEditor }) => {
      if (!isHere || !place.current) return
      close = openEditor(place.current, record, file)
      isReady.value = true
    })
    return () => {
      isHere = false
      close?.()
    }
  }, [record, file])
  return (
    <div class="text" ref={place} lang={record.languageOf(file)}>
      {!isReady.value && (
        <p class="waiting" role="status">
          {words.value.shell.loading}
        </p>
      )}
    </div>
  )
}
