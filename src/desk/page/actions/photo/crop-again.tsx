import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { OpenRecord } from '../../open/open-record.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { notice, reasonOf } from '../../parts/notices.tsx'
import { words } from '../../words/speak.ts'
import { cropAgain, pickAgain } from './again.ts'
import { type Crop, largest } from './crop.ts'
import { CropPart } from './crop-part.tsx'
import type { Picked } from './picked.ts'

/** Below a photo of the form: another part of it. */
export function CropAgain({ record, file }: { record: OpenRecord; file: string }) {
  const isOpen = useSignal(false)
  return (
    <>
      <button type="button" class="button quiet" data-action="crop" onClick={() => (isOpen.value = true)}>
        <Icon name="picture" size={16} /> {words.value.actions.photo.again}
      </button>
      {isOpen.value && <CropDialog record={record} file={file} onClose={() => (isOpen.value = false)} />}
    </>
  )
}

function CropDialog({ record, file, onClose }: { record: OpenRecord; file: string; onClose: () => void }) {
  const { photo: say, begin } = words.value.actions
  const picked = useSignal<Picked | null>(null)
  const crop = useSignal<Crop>({ left: 0, top: 0, width: 1, height: 1 })
  const failure = useSignal('')
  const isBusy = useSignal(false)
  useEffect(() => {
    void pickAgain(record, file).then(
      (found) => {
        if (found.size) crop.value = largest(found.size, null)
        else failure.value = say.unseen
        picked.value = found
      },
      (error: unknown) => (failure.value = reasonOf(error)),
    )
    return () => URL.revokeObjectURL(picked.peek()?.src ?? '')
  }, [record, file])
  const size = picked.value?.size
  const isWhole = !size || (crop.value.width === size.width && crop.value.height === size.height)
  const cut = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!picked.value || isWhole || isBusy.value) return
    isBusy.value = true
    failure.value = ''
    try {
      await cropAgain(record, file, picked.value.file, crop.value)
      notice(say.cut)
      onClose()
    } catch (error) {
      failure.value = reasonOf(error)
    } finally {
      isBusy.value = false
    }
  }
  return (
    <Dialog title={say.again} isWide onClose={onClose}>
      <form class="photo" onSubmit={(event) => void cut(event)}>
        {picked.value && size && <CropPart src={picked.value.src} size={size} crop={crop} />}
        <p class="muted">{say.againHint}</p>
        <p class="error" role="alert">
          {failure}
        </p>
        <p class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {begin.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={isBusy.value || isWhole || undefined}>
            {isBusy.value ? say.adding : say.cutIt}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
