import { words } from '../words/speak.ts'

/** A button in the list that begins another record. */
export function NewRecordButton() {
  return (
    <button type="button" class="button primary">
      {words.value.actions.newRecord}
    </button>
  )
}
