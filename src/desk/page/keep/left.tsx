import './keep.css'
import { useSignal } from '@preact/signals'
import { words } from '../words/speak.ts'
import { CopyText } from './copy-text.tsx'
import { type FoundDraft, forget } from './drafts.ts'

/** Texts that were not saved, of a record that is there no more. */
export function Left({ drafts }: { drafts: ReadonlyMap<string, FoundDraft> }) {
  const say = words.value.keep
  const left = useSignal([...drafts].filter(([, { text, base }]) => text !== base.text))
  if (left.value.length === 0) return null
  const drop = (file: string, draft: FoundDraft): void => {
    forget(draft)
    left.value = left.value.filter(([name]) => name !== file)
  }
  return (
    <>
      <p>{say.left}</p>
      {left.value.map(([file, draft]) => (
        <section key={file} class="left" aria-label={file}>
          <h2>{file}</h2>
          <textarea class="field" readOnly rows={8} aria-label={file} value={draft.text} />
          <CopyText text={() => draft.text} />
          <button type="button" class="button" onClick={() => drop(file, draft)}>
            {say.dropText}
          </button>
        </section>
      ))}
    </>
  )
}
