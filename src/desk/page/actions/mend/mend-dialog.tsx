import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Fixed } from '../../../api.ts'
import { Difference } from '../../keep/difference.tsx'
import type { OpenRecord, Texts } from '../../open/open-record.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { notice, problem } from '../../parts/notices.tsx'
import { Problems } from '../../problems/problems.tsx'
import { server } from '../../server/server.ts'
import { words } from '../../words/speak.ts'

interface Found {
  readonly texts: Texts
  readonly fixed: Fixed
}

/** What the program can mend by itself, shown before it is done; and what is left for people. */
export function MendDialog({ record, onClose }: { record: OpenRecord; onClose: () => void }) {
  const { actions, shell } = words.value
  const say = actions.mend
  const found = useSignal<Found | null>(null)
  const texts = record.texts.value
  useEffect(() => {
    let isWanted = true
    void server.fix(record.key, { texts }).then((fixed) => {
      if (isWanted) found.value = { texts, fixed }
    }, problem)
    return () => {
      isWanted = false
    }
  }, [texts])
  const files = found.value?.fixed.files
  const apply = (): void => {
    for (const { file, text } of files ?? [])
      if (record.texts.peek() === found.value?.texts || record.text(file) === found.value?.texts[file])
        record.write(file, text)
    notice(say.applied)
    onClose()
  }
  return (
    <Dialog title={say.title} isWide onClose={onClose}>
      {!files && <p class="muted">{shell.loading}</p>}
      {files?.length === 0 && <p>{say.nothing}</p>}
      {files?.map(({ file, text }) => (
        <section key={file} class="mend-file">
          <h3>{file}</h3>
          <Difference before={found.value?.texts[file] ?? ''} after={text} language={record.languageOf(file)} />
        </section>
      ))}
      {files && files.length > 0 && (
        <p class="mend-apply">
          <span class="muted">{say.hint}</span>
          <button type="button" class="button primary" onClick={apply}>
            {say.apply}
          </button>
        </p>
      )}
      {record.problems.value.length > 0 && (
        <section class="mend-left">
          <h3>{say.left}</h3>
          <Problems record={record} onGo={onClose} />
        </section>
      )}
    </Dialog>
  )
}
