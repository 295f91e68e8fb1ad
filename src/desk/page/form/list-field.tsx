import { useSignal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Value } from '../../api.ts'
import { Icon } from '../parts/icon.tsx'
import { labelOf, valueLabel } from '../words/labels.ts'
import { words } from '../words/speak.ts'
import { below, useForm } from './context.ts'
import { Problems } from './field-problems.tsx'
import { freshEntry } from './fresh.ts'
import { Leaf } from './leaf.tsx'
import { type FieldsProps, isMapping, type MemberProps } from './props.ts'

/** A list of facts as rows: add, move, remove. What is within a row is drawn by `Fields`. */
export function ListField({ schema, name, at, value, isBare, Fields }: MemberProps & Inner) {
  const form = useForm()
  const say = words.value.form
  const entries = Array.isArray(value) ? (value as readonly Value[]) : []
  const opened = useSignal<number | null>(null)
  const item = schema.items
  if (!item) return null
  const taken = new Set(
    entries.flatMap((entry) => (isMapping(entry) && typeof entry.id === 'string' ? [entry.id] : [])),
  )
  const add = (): void => {
    opened.value = entries.length
    form.edit([{ op: 'insert', at: below(at, '-'), value: freshEntry(item, taken) }])
  }
  const moved = useRef<{ readonly to: number; readonly way: string } | null>(null)
  const rows = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // a row that moved takes the focus along, on the arrow that was pressed where it still points somewhere
    if (!moved.current) return
    const { to, way } = moved.current
    moved.current = null
    const tools = rows.current?.children[to]?.querySelectorAll<HTMLButtonElement>(
      ':scope > .form-entry > .form-tools button',
    )
    const buttons = [...(tools ?? [])].filter((button) => !button.disabled)
    const same = buttons.find((button) => button.dataset.way === way)
    ;(same ?? buttons[0])?.focus()
  }, [value])
  const label = labelOf(name)
  return (
    <fieldset class={isBare ? 'form-list is-bare' : 'form-list'} data-at={at}>
      <legend class={isBare ? 'unseen' : undefined}>{label}</legend>
      <Problems problems={form.problemsAt(at)} />
      <ol ref={rows}>
        {entries.map((entry, index) => (
          <li key={keyOf(entry, index)}>
            <Entry
              schema={item}
              name={name}
              at={below(at, index)}
              value={entry}
              index={index}
              count={entries.length}
              onMove={(to, way) => {
                moved.current = { to, way }
              }}
              isOpened={opened.value === index}
              Fields={Fields}
            />
          </li>
        ))}
      </ol>
      {!form.isTranslation && (
        <button type="button" class="button quiet form-add" onClick={add}>
          <Icon name="plus" size={16} /> {say.add(label)}
        </button>
      )}
    </fieldset>
  )
}

interface Inner {
  readonly Fields: FunctionComponent<FieldsProps>
}

const keyOf = (entry: Value, index: number): string => {
  const id = isMapping(entry) ? (entry.id ?? entry.file) : undefined
  return typeof id === 'string' && id !== '' && !/^new(-\d+)?$/.test(id) ? `id-${id}` : `at-${index}`
}

interface EntryProps extends Inner, Pick<MemberProps, 'schema' | 'name' | 'at' | 'value'> {
  readonly index: number
  readonly count: number
  readonly isOpened: boolean
  readonly onMove: (to: number, way: string) => void
}

function Entry(props: EntryProps) {
  const { schema, at, value, index, name } = props
  const form = useForm()
  if (schema.type !== 'object') {
    return (
      <div class="form-entry is-line">
        <Leaf schema={schema} name={name} at={at} value={value} isRequired number={index + 1} />
        <Tools {...props} />
      </div>
    )
  }
  return <Row {...props} problems={form.problemsBelow(at)} />
}

function Row(props: EntryProps & { problems: number }) {
  const { schema, at, value, isOpened, problems, Fields } = props
  const form = useForm()
  const details = useRef<HTMLDetailsElement>(null)
  // a thousand people have ten thousand fields: those of a row are there from when it is first opened
  const isDrawn = useSignal(isOpened)
  const say = words.value.form
  // who translates goes through all of an entry
  const isNested = at.split('/').length > NESTED
  useEffect(() => {
    if (form.isTranslation && isNested && details.current) details.current.open = true
  }, [form.isTranslation, isNested])
  useEffect(() => {
    if (!isOpened || !details.current) return
    details.current.open = true
    isDrawn.value = true
  }, [isOpened])
  useEffect(() => {
    if (!isOpened || !isDrawn.value) return
    details.current?.querySelector<HTMLElement>('input:not([data-id]), textarea, select')?.focus()
  }, [isOpened, isDrawn.value])
  const [title, more] = summaryOf(value)
  const [original] = summaryOf(form.originalOf(at))
  return (
    <div class="form-entry">
      <details
        ref={details}
        data-at={at}
        onToggle={(event) => {
          if (event.currentTarget.open) isDrawn.value = true
        }}
      >
        <summary>
          {title === '' && original !== '' ? (
            <span class="form-entry-title muted" lang={form.originalLanguage}>
              {original}
            </span>
          ) : (
            <span class="form-entry-title" lang={form.language}>
              {title || <span class="muted">{say.unnamed}</span>}
            </span>
          )}
          <span class="muted">{more}</span>
          {problems > 0 && <span class="form-mark">{say.problems(problems)}</span>}
        </summary>
        <Problems problems={form.problemsAt(at)} />
        {isDrawn.value && <Fields schema={schema} at={at} value={value} />}
      </details>
      <Tools {...props} />
    </div>
  )
}

/** Parts of the pointer of an entry that is in no other: the empty one, the list, the index. */
const NESTED = 3

/** What a closed row says: its name, and one more word. */
function summaryOf(value: Value | undefined): readonly [string, string] {
  if (!isMapping(value)) return [String(value ?? ''), '']
  const word = (...keys: string[]): string => {
    const found = keys.map((key) => value[key]).find((one) => typeof one === 'string' && one !== '')
    return typeof found === 'string' ? found : ''
  }
  const title = word('name', 'title', 'text', 'caption', 'question', 'place', 'was', 'organization')
  const more = word('party', 'role', 'status', 'level', 'due', 'speaker')
  return [title, valueLabel(more)]
}

function Tools({ at, index, count, onMove }: EntryProps) {
  const form = useForm()
  const say = words.value.form
  // a translation has the original's entries, in whatever order
  if (form.isTranslation) {
    if (form.originalOf(at) !== undefined) return null
    return (
      <div class="form-tools">
        <Tool icon="remove" label={say.remove(index + 1)} onUse={() => form.edit([{ op: 'remove', at }])} />
      </div>
    )
  }
  const move = (to: number, way: string): void => {
    onMove(to, way)
    form.edit([{ op: 'move', at, to }])
  }
  return (
    <div class="form-tools">
      <Tool icon="up" label={say.up(index + 1)} isIdle={index === 0} onUse={() => move(index - 1, 'up')} />
      <Tool
        icon="down"
        label={say.down(index + 1)}
        isIdle={index === count - 1}
        onUse={() => move(index + 1, 'down')}
      />
      <Tool icon="remove" label={say.remove(index + 1)} onUse={() => form.edit([{ op: 'remove', at }])} />
    </div>
  )
}

interface ToolProps {
  readonly icon: 'up' | 'down' | 'remove'
  readonly label: string
  readonly isIdle?: boolean
  readonly onUse: () => void
}

/** A button of an entry; `data-way` is where the focus goes on after a move. */
const Tool = ({ icon, label, isIdle = false, onUse }: ToolProps) => (
  <button
    type="button"
    class="button quiet icon"
    data-way={icon}
    aria-label={label}
    title={label}
    disabled={isIdle}
    onClick={onUse}
  >
    <Icon name={icon} size={15} />
  </button>
)
