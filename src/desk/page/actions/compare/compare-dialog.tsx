import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import type { FaultySide, Redline, VersionEntry } from '../../../api.ts'
import type { OpenRecord } from '../../open/open-record.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { problem, reasonOf } from '../../parts/notices.tsx'
import { AskError } from '../../server/ask.ts'
import { server } from '../../server/server.ts'
import { words } from '../../words/speak.ts'
import { moment } from '../../words/time.ts'
import { RedlineView } from './redline-view.tsx'

/** What changed in facts and text since an earlier version, and the Word document that tracks it. */
export function CompareDialog({ record, onClose }: { record: OpenRecord; onClose: () => void }) {
  const { actions, keep, shell } = words.value
  const say = actions.compare
  const id = useId()
  const versions = useSignal<readonly VersionEntry[] | null>(null)
  const chosen = useSignal('')
  const redline = useSignal<Redline | null>(null)
  const failure = useSignal('')
  useEffect(() => {
    void server
      .versions(record.key)
      .then(async (list) => {
        const other = await newestOther(record, list.versions)
        versions.value = list.versions
        chosen.value = other?.version ?? ''
      })
      .catch(problem)
  }, [record])
  const language = record.language.value
  useEffect(() => {
    if (chosen.value === '') return
    let isWanted = true
    redline.value = null
    failure.value = ''
    void server.redline(record.key, { from: chosen.value, language }).then(
      (made) => {
        if (isWanted) redline.value = made
      },
      (error: unknown) => {
        if (isWanted) failure.value = whyNot(error)
      },
    )
    return () => {
      isWanted = false
    }
  }, [chosen.value, language])
  return (
    <Dialog title={say.title} isWide onClose={onClose}>
      {versions.value?.length === 0 && <p class="muted">{keep.noVersions}</p>}
      {versions.value && versions.value.length > 0 && (
        <div class="compare-choice">
          <label for={id}>{say.since}</label>
          <select id={id} class="field" value={chosen} onChange={(event) => (chosen.value = event.currentTarget.value)}>
            {versions.value.map(({ version, at, by, label }) => (
              <option key={version} value={version}>
                {[moment(at), label || (by ?? keep.found)].join(' · ')}
              </option>
            ))}
          </select>
          {redline.value && (
            <a class="button" href={redline.value.href} download>
              {say.word}
            </a>
          )}
        </div>
      )}
      {record.unsaved.value.length > 0 && <p class="muted">{say.unsaved}</p>}
      {failure.value !== '' && <p class="error">{failure.value}</p>}
      {!redline.value && failure.value === '' && versions.value?.length !== 0 && (
        <p class="muted" role="status">
          {shell.loading}
        </p>
      )}
      {redline.value && <RedlineView redline={redline.value} language={language} />}
    </Dialog>
  )
}

/** Why two versions can't be compared. */
function whyNot(error: unknown): string {
  const say = words.peek().actions.compare
  const told = error instanceof AskError && error.code === 'faulty' ? (error.body as Partial<FaultySide>) : undefined
  return told?.errors === undefined ? reasonOf(error) : say.faulty(told.side === 'from', told.errors)
}

/** So many versions are looked into for one that is not what is saved now. */
const TRIES = 5

/** The newest version that differs from what is saved; else the newest. */
async function newestOther(record: OpenRecord, list: readonly VersionEntry[]): Promise<VersionEntry | undefined> {
  const now = new Map(record.detail.peek().texts.map(({ file, sha256 }) => [file, sha256]))
  for (const entry of list.slice(0, TRIES)) {
    const { texts } = await server.version(record.key, entry.version)
    if (texts.length !== now.size || texts.some(({ file, sha256 }) => now.get(file) !== sha256)) return entry
  }
  return list[0]
}
