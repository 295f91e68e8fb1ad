import './actions.css'
import { useSignal } from '@preact/signals'
import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
import { words } from '../words/speak.ts'
import { PhotoDialog } from './photo/photo-dialog.tsx'

/** Above the photos of the form: upload and crop another, with caption and alternative text. */
export function PhotoTools({ record }: { record: OpenRecord }) {
  const isOpen = useSignal(false)
  return (
    <p class="photo-tools">
      <button type="button" class="button" data-action="photo" onClick={() => (isOpen.value = true)}>
        <Icon name="picture" />
        {words.value.actions.photo.title}
      </button>
      {isOpen.value && <PhotoDialog record={record} onClose={() => (isOpen.value = false)} />}
    </p>
  )
}
