import { words } from '../words/speak.ts'
import { isoOffset, joined, offsetHere, parted } from './instant.ts'
import type { InputProps } from './props.ts'

/** A moment: day and time as a clock there shows them, and how far that clock is from UTC. */
export function InstantInput({ id, label, value, isBad, describedBy, onInput, onCommit }: InputProps) {
  const say = words.value.form
  const { local, offset } = parted(value)
  return (
    <div class="form-instant">
      <input
        id={id}
        class="field"
        type="datetime-local"
        value={local}
        aria-invalid={isBad || undefined}
        aria-describedby={describedBy || undefined}
        onInput={(event) => onInput(joined(event.currentTarget.value, offset || offsetHere()))}
        onBlur={onCommit}
      />
      <input
        class="field"
        aria-label={`${label}: ${say.offset}`}
        title={say.offset}
        value={offset}
        placeholder={offsetHere()}
        pattern="[+\-]\d{2}:\d{2}|Z"
        onInput={(event) => onInput(joined(local, event.currentTarget.value))}
        onBlur={(event) => {
          onInput(joined(local, isoOffset(event.currentTarget.value)))
          onCommit()
        }}
      />
    </div>
  )
}
