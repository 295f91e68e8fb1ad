import './keep.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Version, VersionEntry } from '../../api.ts'
import { plain } from '../open/line-ends.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { notice, problem } from '../parts/notices.tsx'
import { server } from '../server/server.ts'
import { words } from '../words/speak.ts'
import { second } from '../words/time.ts'
import { Difference } from './difference.tsx'

/** Opens the earlier states of a record. */
export function VersionsButton({ record }: { record: OpenRecord }) {
  const isOpen = useSignal(false)
  const say = words.value.keep
  return (
    <>
      <button
        type="button"
        class="button quiet icon"
        aria-label={say.versions}
        title={say.versions}
        onClick={() => {
          isOpen.value = true
        }}
      >
        <Icon name="clock" />
      </button>
      {isOpen.value && (
        <Dialog
          title={say.versions}
          isWide
          onClose={() => {
            isOpen.value = false
          }}
        >
          <Versions
            record={record}
            onDone={() => {
              isOpen.value = false
            }}
          />
        </Dialog>
      )}
    </>
  )
}

function Versions({ record, onDone }: { record: OpenRecord; onDone: () => void }) {
  const say = words.value.keep
  const list = useSignal<readonly VersionEntry[] | null>(null)
  const version = useSignal<Version | null>(null)
  const pick = (name: string): void =>
    void server.version(record.key, name).then((found) => {
      version.value = found
    }, problem)
  useEffect(() => {
    void server.versions(record.key).then(({ versions }) => {
      list.value = versions
      if (versions[0]) pick(versions[0].version)
    }, problem)
  }, [record])
  if (!list.value) return <p class="muted">{words.value.shell.loading}</p>
  if (list.value.length === 0) return <p class="muted">{say.noVersions}</p>
  const file = record.file.value
  const then = version.value?.texts.find((text) => text.file === file)
  const isSame =
    version.value?.texts.every(({ file, text }) => {
      const now = record.texts.value[file]
      return now === undefined || plain(text).text === now
    }) ?? true
  const bringBack = (): void => {
    for (const text of version.value?.texts ?? []) {
      if (record.texts.peek()[text.file] !== undefined) record.write(text.file, plain(text.text).text)
    }
    notice(say.broughtBack)
    onDone()
  }
  return (
    <div class="versions">
      <ul class="versions-list">
        {list.value.map((entry) => (
          <li key={entry.version}>
            <button
              type="button"
              aria-pressed={version.value?.version === entry.version}
              onClick={() => pick(entry.version)}
            >
              <span>{second(entry.at)}</span>
              <span class="muted">{entry.label || (entry.by ?? say.found)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="versions-text">
        {then && <Difference before={plain(then.text).text} after={record.text(file)} language={then.language} />}
        {version.value && !then && <p class="muted">{say.notThere(file)}</p>}
        {version.value && !isSame && (
          <p class="versions-foot">
            <button type="button" class="button primary" onClick={bringBack}>
              {say.bringBack}
            </button>
            <span class="muted">{say.bringBackHint}</span>
          </p>
        )}
      </div>
    </div>
  )
}
