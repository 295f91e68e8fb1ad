import type { Signal } from '@preact/signals'
import type { TargetedEvent } from 'preact'
import { useId } from 'preact/hooks'
import { words } from '../../words/speak.ts'

interface FieldProps {
  readonly label: string
  readonly value: Signal<string>
  readonly type?: 'text' | 'date'
  readonly isOptional?: boolean
  readonly hint?: string
  readonly pattern?: string
  readonly min?: string
  /** Whether one begins to write here. */
  readonly isFirst?: boolean
}

/** A line to fill in. */
export function Field({ label, value, type = 'text', isOptional = false, hint, pattern, min, isFirst }: FieldProps) {
  const id = useId()
  const common = {
    id,
    class: 'field',
    required: !isOptional,
    'data-first': isFirst || undefined,
    pattern,
    // said by the browser where the pattern does not fit
    title: pattern === undefined ? undefined : hint,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    value,
    onInput: (event: TargetedEvent<HTMLInputElement>) => {
      value.value = event.currentTarget.value
    },
  }
  return (
    <div class="begin-field">
      <label for={id}>
        {label} {isOptional && <span class="muted begin-optional">{words.value.actions.begin.optional}</span>}
      </label>
      {type === 'date' ? (
        <input type="date" min={min} {...common} />
      ) : (
        <input type="text" maxLength={500} {...common} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="muted begin-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
