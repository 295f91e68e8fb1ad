import { namedFor } from '../schema/ids.ts'
import { valueLabel } from '../words/labels.ts'
import { words } from '../words/speak.ts'
import { useForm } from './context.ts'
import { InstantInput } from './instant-input.tsx'
import type { InputProps } from './props.ts'

/** The place to write a fact, as its kind wants it. */
export function Input(props: InputProps) {
  const { schema } = props
  const kind = schema['x-kind']
  if (schema.enum)
    return <Choice {...props} options={schema.enum.map((value) => [String(value), valueLabel(String(value))])} />
  if (kind === 'flag') return <Flag {...props} />
  if (kind === 'person' || kind === 'organization') return <Somebody {...props} />
  if (kind === 'instant') return <InstantInput {...props} />
  if (kind === 'file') return <Picture {...props} />
  if (schema['x-multiline']) return <Lines {...props} />
  return kind === 'word' ? <Words {...props} /> : <Line {...props} />
}

const aria = ({ isBad, describedBy }: InputProps) => ({
  'aria-invalid': isBad || undefined,
  'aria-describedby': describedBy || undefined,
})

const DAY = /^\d{4}-\d{2}-\d{2}$/
const types: Readonly<Record<string, 'url' | 'email' | 'tel'>> = { url: 'url', email: 'email', phone: 'tel' }

function Line(props: InputProps) {
  const { id, schema, value, onInput, onCommit } = props
  const form = useForm()
  const kind = schema['x-kind']
  const isDay = kind === 'date' && (value === '' || DAY.test(value))
  const list = kind === 'party' ? form.named : []
  return (
    <>
      <input
        id={id}
        class="field"
        type={isDay ? 'date' : (types[kind ?? ''] ?? 'text')}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        data-id={kind === 'id' ? '' : undefined}
        list={list.length > 0 ? `${id}-list` : undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onCommit}
        {...aria(props)}
      />
      {list.length > 0 && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one.id} value={one.id} label={one.name} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** One line of the record, as high as its words need. */
function Words(props: InputProps) {
  const { id, value, onInput, onCommit } = props
  return (
    <textarea
      id={id}
      class="field"
      lang={useForm().language}
      rows={1}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) event.preventDefault()
      }}
      onBlur={onCommit}
      {...aria(props)}
    />
  )
}

function Lines(props: InputProps) {
  const { id, value, onInput, onCommit } = props
  const rows = Math.min(8, Math.max(2, Math.ceil(value.length / 60)))
  return (
    <textarea
      id={id}
      class="field"
      lang={useForm().language}
      rows={rows}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      onBlur={onCommit}
      {...aria(props)}
    />
  )
}

function Choice({ options, ...props }: InputProps & { options: readonly (readonly [string, string])[] }) {
  const { id, value, onInput, onCommit } = props
  return (
    <select
      id={id}
      class="field"
      value={value}
      onChange={(event) => {
        onInput(event.currentTarget.value)
        onCommit()
      }}
      {...aria(props)}
    >
      {!options.some(([one]) => one === value) && <option value={value}>{value}</option>}
      {value !== '' && <option value="">—</option>}
      {options.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Somebody(props: InputProps) {
  const named = namedFor(props.schema['x-kind'], useForm().named)
  return <Choice {...props} options={named.map(({ id, name }) => [id, name])} />
}

function Flag(props: InputProps) {
  const { id, label, value, onInput, onCommit } = props
  return (
    <label class="form-flag" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={value === 'true'}
        onChange={(event) => {
          onInput(String(event.currentTarget.checked))
          onCommit()
        }}
        {...aria(props)}
      />
      {label}
    </label>
  )
}

function Picture(props: InputProps) {
  const form = useForm()
  const { form: say } = words.value
  return (
    <>
      {props.value !== '' && (
        <img class="form-picture" src={form.picture(props.value)} alt={say.picture(props.value)} />
      )}
      {props.value !== '' && form.pictureTools(props.value)}
      {!form.isTranslation && <Line {...props} />}
    </>
  )
}
