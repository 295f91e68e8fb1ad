import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import type { NewRecord } from '../../../api.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { problem, reasonOf } from '../../parts/notices.tsx'
import { go } from '../../route/navigate.ts'
import { recordPath } from '../../route/route.ts'
import { schemas, wantSchemas } from '../../schema/schema.ts'
import { AskError } from '../../server/ask.ts'
import { server } from '../../server/server.ts'
import { tongue, words } from '../../words/speak.ts'
import { Field } from './field.tsx'
import { idOf } from './id.ts'

/** The least that an exchange needs: what, when, where and who. All else comes in the record itself. */
export function NewRecordDialog({ onClose }: { onClose: () => void }) {
  const say = words.value.actions.begin
  const form = useFields()
  const failure = useSignal('')
  const isBusy = useSignal(false)
  const language = useId()
  useEffect(() => void wantSchemas().catch(problem), [])
  const begin = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (isBusy.value) return
    isBusy.value = true
    failure.value = ''
    try {
      const { key } = await server.newRecord(form.record())
      onClose()
      go(`${recordPath(key)}?view=facts`)
    } catch (error) {
      const isTaken = error instanceof AskError && error.code === 'exists'
      failure.value = isTaken ? say.taken : reasonOf(error)
    } finally {
      isBusy.value = false
    }
  }
  return (
    <Dialog title={say.title} isWide onClose={onClose}>
      <form class="begin" onSubmit={(event) => void begin(event)}>
        <fieldset>
          <legend>{say.what}</legend>
          <Field label={say.headline} value={form.headline} hint={say.headlineHint} isFirst />
          <Field label={say.name} value={form.name} />
          <div class="begin-row">
            <Field label={say.type} value={form.type} />
            <div class="begin-field">
              <label for={language}>{say.language}</label>
              <select
                id={language}
                class="field"
                value={form.language}
                onChange={(event) => {
                  form.language.value = event.currentTarget.value
                }}
              >
                {(schemas.value?.languages ?? []).map(({ tag, name }) => (
                  <option key={tag} value={tag} lang={tag}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </div>
        </fieldset>
        <fieldset>
          <legend>{say.when}</legend>
          <div class="begin-row">
            <Field label={say.start} type="date" value={form.start} />
            <Field label={say.end} type="date" value={form.end} min={form.start.value} isOptional />
          </div>
          <div class="begin-row">
            <Field label={say.city} value={form.city} isOptional />
            <Field label={say.country} value={form.country} isOptional />
          </div>
        </fieldset>
        <fieldset>
          <legend>{say.who}</legend>
          <div class="begin-row">
            <Field label={say.host} value={form.host} />
            <Field label={say.short} value={form.hostShort} isOptional />
          </div>
          <div class="begin-row">
            <Field label={say.visitor} value={form.visitor} />
            <Field label={say.short} value={form.visitorShort} isOptional />
          </div>
        </fieldset>
        <Field label={say.id} value={form.id} hint={say.idHint} pattern="[a-z0-9]+(-[a-z0-9]+)*" />
        <p class="error" role="alert">
          {failure}
        </p>
        <p class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {say.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={isBusy.value || undefined}>
            {say.go}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

/** What is filled in. The name of the record follows day and event, until somebody writes another. */
function useFields() {
  const say = words.peek().actions.begin
  const [headline, name, type] = [useSignal(''), useSignal(''), useSignal(say.usualType)]
  const [start, end, city, country] = [useSignal(''), useSignal(''), useSignal(''), useSignal('')]
  const [host, hostShort, visitor, visitorShort] = [useSignal(''), useSignal(''), useSignal(''), useSignal('')]
  const language = useSignal(tongue.peek() === 'zh' ? 'zh-Hans' : 'en')
  const suggested = useComputed(() => idOf(start.value, name.value))
  const id = useSignal('')
  const last = useSignal('')
  useEffect(() => {
    if (id.peek() === last.peek()) id.value = suggested.value
    last.value = suggested.value
  }, [suggested.value])
  const some = (key: string, { value }: { value: string }) => (value.trim() === '' ? {} : { [key]: value.trim() })
  const record = (): NewRecord => ({
    id: id.value,
    language: language.value,
    headline: headline.value,
    event: {
      type: type.value,
      name: name.value,
      start: start.value,
      ...some('end', end),
      ...some('city', city),
      ...some('country', country),
    },
    host: { name: host.value, ...some('short', hostShort) },
    visitor: { name: visitor.value, ...some('short', visitorShort) },
  })
  return {
    headline,
    name,
    type,
    start,
    end,
    city,
    country,
    host,
    hostShort,
    visitor,
    visitorShort,
    language,
    id,
    record,
  }
}
