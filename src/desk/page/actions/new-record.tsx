import './actions.css'
import { useSignal } from '@preact/signals'
import { may } from '../shell/session.ts'
import { words } from '../words/speak.ts'
import { NewRecordDialog } from './begin/new-record-dialog.tsx'

/** A button in the list that begins another record. */
export function NewRecordButton() {
  const isOpen = useSignal(false)
  if (!may('writer') && !may('approver')) return null
  return (
    <>
      <button type="button" class="button primary" data-action="new" onClick={() => (isOpen.value = true)}>
        {words.value.actions.newRecord}
      </button>
      {isOpen.value && <NewRecordDialog onClose={() => (isOpen.value = false)} />}
    </>
  )
}
