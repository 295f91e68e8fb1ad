import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import type { OpenRecord } from '../../open/open-record.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { notice, reasonOf } from '../../parts/notices.tsx'
import { words } from '../../words/speak.ts'
import { addPhoto } from './add.ts'
import { type Crop, largest } from './crop.ts'
import { CropPart } from './crop-part.tsx'
import { type Picked, pick } from './picked.ts'

/** Bytes of a picture that the server takes. */
const MOST = 50_000_000

const TYPES = 'image/jpeg,image/png,image/webp,image/heic,image/tiff,image/gif,image/avif'

/** A photo from the machine into the record: picked, cropped, described. */
export function PhotoDialog({ record, onClose }: { record: OpenRecord; onClose: () => void }) {
  const say = words.value.actions.photo
  const picked = useSignal<Picked | null>(null)
  const crop = useSignal<Crop>({ left: 0, top: 0, width: 1, height: 1 })
  const [caption, alt, credit] = [useSignal(''), useSignal(''), useSignal('')]
  const failure = useSignal('')
  const isBusy = useSignal(false)
  const id = useId()
  useEffect(() => () => URL.revokeObjectURL(picked.peek()?.src ?? ''), [])
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    failure.value = file.size > MOST ? say.tooLarge(Math.ceil(file.size / 1e6), MOST / 1e6) : ''
    if (failure.value !== '') return
    URL.revokeObjectURL(picked.peek()?.src ?? '')
    const found = await pick(file)
    if (found.size) crop.value = largest(found.size, null)
    picked.value = found
  }
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const photo = picked.value
    if (!photo || isBusy.value) return
    isBusy.value = true
    failure.value = ''
    try {
      const { size, file } = photo
      const isWhole = !size || (crop.value.width === size.width && crop.value.height === size.height)
      const words = { caption: caption.value, alt: alt.value, credit: credit.value }
      if (!(await addPhoto(record, { file, crop: isWhole ? null : crop.value, ...words }))) return
      notice(say.added)
      onClose()
    } catch (error) {
      failure.value = reasonOf(error)
    } finally {
      isBusy.value = false
    }
  }
  const text = (name: string, label: string, value: typeof caption, hint: string, isRequired: boolean) => (
    <div class="begin-field">
      <label for={`${id}-${name}`}>{label}</label>
      <textarea
        id={`${id}-${name}`}
        class="field"
        rows={name === 'credit' ? 1 : 2}
        required={isRequired}
        aria-describedby={`${id}-${name}-hint`}
        value={value}
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
      <p id={`${id}-${name}-hint`} class="muted begin-hint">
        {hint}
      </p>
    </div>
  )
  return (
    <Dialog title={say.title} isWide onClose={onClose}>
      <form class="photo" onSubmit={(event) => void add(event)}>
        <label
          class={picked.value ? 'photo-pick is-picked' : 'photo-pick'}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            void take(event.dataTransfer?.files[0])
          }}
        >
          <Icon name="picture" size={picked.value ? 18 : 28} />
          <span>{picked.value ? picked.value.file.name : say.pick}</span>
          <input
            type="file"
            class="unseen"
            accept={TYPES}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
        {picked.value && !picked.value.size && <p class="muted">{say.unseen}</p>}
        {picked.value?.size && (
          <CropPart key={picked.value.src} src={picked.value.src} size={picked.value.size} crop={crop} />
        )}
        {picked.value && (
          <div class="photo-words">
            {text('caption', say.caption, caption, say.captionHint, true)}
            {text('alt', say.alt, alt, say.altHint, true)}
            {text('credit', say.credit, credit, say.creditHint, false)}
          </div>
        )}
        {record.detail.value.summary.single && <p class="muted">{say.single}</p>}
        <p class="error" role="alert">
          {failure}
        </p>
        <p class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {words.value.actions.begin.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={isBusy.value || !picked.value || undefined}>
            {isBusy.value ? say.adding : say.add}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
