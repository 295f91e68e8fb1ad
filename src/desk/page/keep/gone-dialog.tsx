import './keep.css'
import type { OpenRecord } from '../open/open-record.ts'
import { Dialog } from '../parts/dialog.tsx'
import { problem } from '../parts/notices.tsx'
import { words } from '../words/speak.ts'
import { CopyText } from './copy-text.tsx'
import { missed, saveAgain } from './save.ts'

/** Shown where a file was deleted that has unsaved text here: it is saved again, or dropped. */
export function GoneDialog() {
  const now = missed.value
  if (!now?.record.gone.value.includes(now.file)) return null
  return <Gone record={now.record} file={now.file} />
}

function Gone({ record, file }: { record: OpenRecord; file: string }) {
  const say = words.value.keep
  const close = (): void => {
    missed.value = null
  }
  const again = (): void => void saveAgain(record, file).then((isSaved) => isSaved && close(), problem)
  const drop = (): void => {
    close()
    record.drop(file)
  }
  return (
    <Dialog title={say.goneTitle(file)} onClose={close}>
      <p class="merge-intro">{say.goneHint}</p>
      <div class="merge-foot">
        <CopyText text={() => record.text(file)} />
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
