import { useSignal } from '@preact/signals'
import { useCallback, useEffect, useId, useRef } from 'preact/hooks'
import type { Value } from '../../api.ts'
import type { Schema } from '../schema/schema.ts'
import { labelOf } from '../words/labels.ts'
import { words } from '../words/speak.ts'
import { useForm } from './context.ts'
import { Problems } from './field-problems.tsx'
import { Input } from './input.tsx'

export interface LeafProps {
  readonly schema: Schema
  readonly name: string
  readonly at: string
  readonly value: Value | undefined
  readonly isRequired: boolean
  /** Which of a list of lines it is, from 1. */
  readonly number?: number
}

/** Milliseconds without a key until what is typed goes into the text. */
const PAUSE = 500

/** One fact: its name, the place to write it, what the schema says of it, and its problems. */
export function Leaf({ schema, name, at, value, isRequired, number }: LeafProps) {
  const form = useForm()
  const say = words.value.form
  const id = useId()
  const typed = useTyped(schema, at, value, isRequired)
  const problems = form.problemsAt(at)
  const original = form.originalOf(at)
  const label = number === undefined ? labelOf(name) : `${labelOf(name)} ${number}`
  const isFlag = schema['x-kind'] === 'flag'
  const isWord = schema['x-kind'] === 'word' || schema['x-kind'] === 'party'
  const hint = typeof original === 'string' && isWord ? original : undefined
  const described = [hint !== undefined ? `${id}-hint` : '', problems.length > 0 ? `${id}-problems` : '']
  return (
    <div class={`form-leaf ${widthOf(schema, name)}`} data-at={at}>
      {!isFlag && (
        <label for={id} class={number === undefined ? undefined : 'unseen'} title={schema.description}>
          {label}
          {!isRequired && !form.isTranslation && number === undefined && (
            <span class="form-optional"> {say.optional}</span>
          )}
        </label>
      )}
      <Input
        id={id}
        label={label}
        schema={schema}
        value={typed.value}
        isBad={problems.some(({ severity }) => severity === 'error')}
        describedBy={described.filter(Boolean).join(' ')}
        onInput={typed.input}
        onCommit={typed.commit}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="form-original" lang={form.originalLanguage}>
          {hint}
        </p>
      )}
      <Problems problems={problems} id={`${id}-problems`} />
    </div>
  )
}

/** Lines that are mostly long. */
const LONG: ReadonlySet<string> = new Set(['name', 'title', 'subheadline', 'credit'])

/** Short facts share a line. */
function widthOf(schema: Schema, name: string): string {
  if (schema['x-multiline'] || LONG.has(name)) return 'is-wide'
  const kind = schema['x-kind']
  return kind === 'flag' || kind === 'instant' || kind === 'file' ? 'is-wide' : ''
}

/** What is typed, until the facts say the same; it goes into the text after a pause, or when the field is left. */
function useTyped(schema: Schema, at: string, value: Value | undefined, isRequired: boolean) {
  const form = useForm()
  const draft = useSignal<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const now = value === undefined || value === null ? '' : String(value)
  const latest = useRef({ form, now, at, schema, isRequired })
  latest.current = { form, now, at, schema, isRequired }
  useEffect(() => {
    // the text has it, or somebody changed it elsewhere
    if (timer.current === undefined) draft.value = null
  }, [now])
  const commit = useCallback((): void => {
    const { form: to, now: was, at: place, ...kind } = latest.current
    to.commits.delete(commit)
    clearTimeout(timer.current)
    timer.current = undefined
    const text = draft.peek()
    if (text === null || text === was) return
    const isGone = text === '' && !kind.isRequired
    to.edit([isGone ? { op: 'remove', at: place } : { op: 'set', at: place, value: typedValue(kind.schema, text) }])
  }, [])
  useEffect(() => () => commit(), [])
  return {
    value: draft.value ?? now,
    input: (text: string) => {
      draft.value = text
      clearTimeout(timer.current)
      timer.current = setTimeout(commit, PAUSE)
      form.commits.add(commit)
    },
    commit,
  }
}

function typedValue(schema: Schema, text: string): Value {
  if (schema.type === 'boolean') return text === 'true'
  if (schema.type === 'integer' && /^\d+$/.test(text)) return Number(text)
  return text
}
