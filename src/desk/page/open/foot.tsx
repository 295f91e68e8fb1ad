import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { CopyText } from '../keep/copy-text.tsx'
import { canKeep } from '../keep/drafts.ts'
import { missed, save, saving } from '../keep/save.ts'
import { VersionsButton } from '../keep/versions.tsx'
import { Icon } from '../parts/icon.tsx'
import { problem } from '../parts/notices.tsx'
import { Problems } from '../problems/problems.tsx'
import { words } from '../words/speak.ts'
import type { OpenRecord } from './open-record.ts'
import { Others } from './others.tsx'

/** The line at the foot: what is wrong, who else is here, and whether all is saved. */
export function Foot({ record }: { record: OpenRecord }) {
  const { record: say, problems: of, keep } = words.value
  const id = useId()
  const isOpen = useSignal(false)
  const { error, warning, info } = countOf(record)
  const isSaved = record.unsaved.value.length === 0
  useSaveKey(record)
  return (
    <footer class="foot">
      {record.behind.value.length > 0 && (
        <p class="foot-behind" role="status">
          {keep.behind(record.behind.value.join(', '))}
          <button type="button" class="button" onClick={() => void save(record).catch(problem)}>
            {keep.compare}
          </button>
        </p>
      )}
      {record.lost.value && (
        <p class="foot-behind" role="status">
          {keep.lost(!isSaved)}
          {!isSaved && <CopyText text={() => record.text(record.file.value)} />}
        </p>
      )}
      {record.gone.value.map((file) => (
        <p key={file} class="foot-behind" role="status">
          {keep.gone(file)}
          <button type="button" class="button" onClick={() => (missed.value = { record, file })}>
            {keep.decide}
          </button>
        </p>
      ))}
      {isOpen.value && (
        <section id={id} class="foot-problems" aria-label={of.title}>
          <Problems record={record} />
        </section>
      )}
      <div class="foot-line">
        <button
          type="button"
          class="button quiet"
          aria-expanded={isOpen.value}
          aria-controls={isOpen.value ? id : undefined}
          onClick={() => {
            isOpen.value = !isOpen.value
          }}
        >
          <span class={error > 0 ? 'error' : warning + info > 0 ? 'warning' : 'good'}>
            <Icon name={error > 0 ? 'error' : warning + info > 0 ? 'warning' : 'check'} size={16} />
          </span>
          {error + warning + info === 0 ? of.none : of.count(error, warning + info)}
        </button>
        <Others record={record} />
        <span class="fill" />
        <span class="muted foot-saved" role="status">
          {!canKeep.value && !isSaved ? keep.noRoom : saving.value ? say.saving : isSaved ? say.saved : say.unsaved}
        </span>
        <VersionsButton record={record} />
        <button
          type="button"
          class="button primary"
          aria-disabled={isSaved || undefined}
          aria-keyshortcuts="Control+S"
          onClick={() => void save(record).catch(problem)}
        >
          {say.save}
        </button>
      </div>
    </footer>
  )
}

function countOf(record: OpenRecord) {
  const count = { error: 0, warning: 0, info: 0 }
  for (const { severity } of record.problems.value) count[severity]++
  return count
}

/** Saves with the key that people press anyway. */
function useSaveKey(record: OpenRecord): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      void save(record).catch(problem)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [record])
}
