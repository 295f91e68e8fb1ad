import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { save } from '../keep/save.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { go } from '../route/navigate.ts'
import { recordPath } from '../route/route.ts'
import { schemas } from '../schema/schema.ts'
import { server } from '../server/server.ts'
import { words } from '../words/speak.ts'

/** Begins another language: with the sections of the original under their headings in that language. */
export function NewTranslation({ record, isFirst }: { record: OpenRecord; isFirst: boolean }) {
  const say = words.value.pair
  const id = useId()
  const isBusy = useSignal(false)
  const here = record.languages.value
  const free = (schemas.value?.languages ?? []).filter(({ tag }) => !here.includes(tag))
  const chosen = useSignal('')
  const language = free.find(({ tag }) => tag === chosen.value)?.tag ?? free[0]?.tag
  const isSingle = record.detail.value.summary.single
  if (language === undefined) return null
  const begin = async (): Promise<void> => {
    if (isBusy.value || !(await save(record))) return
    isBusy.value = true
    try {
      const key = isSingle ? (await server.bundle(record.key)).key : record.key
      await server.newTranslation(key, { language })
      if (key !== record.key) return go(`${recordPath(key)}?view=languages`, { replace: true })
      record.refreshed(await server.record(key))
      record.language.value = language
    } catch (error) {
      problem(error)
    } finally {
      isBusy.value = false
    }
  }
  return (
    <div class={isFirst ? 'pair-new is-first' : 'pair-new'}>
      {isFirst && (
        <>
          <h2>{say.first}</h2>
          <p class="muted">{say.firstHint}</p>
        </>
      )}
      <label for={id}>{say.another}</label>
      <div class="pair-choose">
        <select
          id={id}
          class="field"
          value={language}
          onChange={(event) => {
            chosen.value = event.currentTarget.value
          }}
        >
          {free.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          class={isFirst ? 'button primary' : 'button'}
          aria-disabled={isBusy.value || undefined}
          onClick={() => void begin()}
        >
          {say.beginLanguage}
        </button>
      </div>
      {isSingle && <p class="muted">{say.single}</p>}
    </div>
  )
}
