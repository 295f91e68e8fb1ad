import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Built, BuiltDocument } from '../../../api.ts'
import { save } from '../../keep/save.ts'
import type { OpenRecord } from '../../open/open-record.ts'
import { problem } from '../../parts/notices.tsx'
import { server } from '../../server/server.ts'
import { words } from '../../words/speak.ts'
import { BuiltList } from './built-list.tsx'
import { CopyPart } from './copy-part.tsx'

/** Making the documents of what is saved, and what was made. */
export function BuildPart({ record }: { record: OpenRecord }) {
  const say = words.value.actions.issue
  const documents = useSignal<readonly BuiltDocument[] | null>(null)
  const result = useSignal<Built | null>(null)
  const isBusy = useSignal(false)
  const early = useSignal(false)
  const { reasons } = record.analysis.value
  const isHeld = reasons.some(({ code }) => code === 'embargo')
  const isFaulty = reasons.some(({ code }) => code === 'errors')
  useEffect(() => {
    void server.documents(record.key).then((built) => {
      documents.value ??= built.documents
    }, problem)
  }, [record])
  const build = async (): Promise<void> => {
    if (isBusy.value || isFaulty) return
    isBusy.value = true
    try {
      if (record.unsaved.peek().length > 0 && !(await save(record))) return
      const built = await server.build(record.key, { preview: isHeld && early.value })
      result.value = built
      documents.value = built.documents
    } catch (error) {
      problem(error)
    } finally {
      isBusy.value = false
    }
  }
  return (
    <section>
      <h3>{say.documents}</h3>
      {documents.value?.length === 0 && <p class="muted">{say.noDocuments}</p>}
      {documents.value && documents.value.length > 0 && <BuiltList record={record} documents={documents.value} />}
      <div class="issue-build">
        <button
          type="button"
          class="button primary"
          data-action="build"
          aria-disabled={isBusy.value || isFaulty || undefined}
          onClick={() => void build()}
        >
          {isBusy.value ? say.building : record.unsaved.value.length > 0 ? say.saveAndBuild : say.build}
        </button>
        {isHeld && (
          <label class="issue-early">
            <input
              type="checkbox"
              checked={early.value}
              onChange={(event) => (early.value = event.currentTarget.checked)}
            />
            {say.early}
          </label>
        )}
        {documents.value && documents.value.length > 0 && (
          <a class="button" href={server.zip(record.key)} download>
            {say.zip}
          </a>
        )}
      </div>
      <p class="issue-result" role="status">
        {result.value && say.built(result.value.written.length)}
        {result.value && isHeld && !early.value && ` ${say.heldBack}`}
      </p>
      {documents.value?.some(({ document }) => document === 'press-release') && (
        <CopyPart record={record} documents={documents.value} />
      )}
    </section>
  )
}
