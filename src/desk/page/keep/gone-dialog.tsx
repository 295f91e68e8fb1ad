import './keep.css'
import type { OpenRecord } from '../open/open-record.ts'
import { Dialog } from '../parts/dialog.tsx'
import { notice, problem } from '../parts/notices.tsx'
import { words } from '../words/speak.ts'
import { missed, saveAgain } from './save.ts'

/** Shown where a translation was deleted that has unsaved text here: it is saved again, or dropped. */
export function GoneDialog() {
  const now = missed.value
  if (!now?.record.gone.value.includes(now.file)) return null
  return <Gone record={now.record} file={now.file} />
}

function Gone({ record, file }: { record: OpenRecord; file: string }) {
  const { keep: say, shell } = words.value
  const close = (): void => {
    missed.value = null
  }
  const copy = (): void =>
    void navigator.clipboard.writeText(record.text(file)).then(() => notice(shell.copied), problem)
  const again = (): void => void saveAgain(record, file).then((isSaved) => isSaved && close(), problem)
  const drop = (): void => {
    close()
    record.drop(file)
  }
  return (
    <Dialog title={say.goneTitle(file)} onClose={close}>
      <p class="merge-intro">{say.goneHint}</p>
      <div class="merge-foot">
        <button type="button" class="button" onClick={copy}>
          {say.copyText}
        </button>
        <button type="button" class="button" onClick={drop}>
          {say.dropText}
        </button>
        <button type="button" class="button primary" onClick={again}>
          {say.saveAgain}
        </button>
      </div>
    </Dialog>
  )
}
