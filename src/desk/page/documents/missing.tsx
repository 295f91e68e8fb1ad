import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
import { reasonOf } from '../parts/notices.tsx'
import { words } from '../words/speak.ts'
import type { Previews } from './previews.ts'

interface Props {
  readonly record: OpenRecord
  readonly previews: Previews
}

/** Above a document that is older than the text: why. */
export function NotNew({ record, previews }: Props) {
  const say = words.value.documents
  const failure = previews.failure.value
  const errors = previews.errors.value
  if (failure && failure.code !== 'offline') {
    return (
      <p class="documents-old" role="status">
        <Icon name="warning" size={16} />
        <span>{say.failed(reasonOf(failure))}</span>
        <button type="button" class="button quiet" onClick={() => previews.again()}>
          {words.value.shell.retry}
        </button>
      </p>
    )
  }
  if (errors === 0) return null
  return (
    <p class="documents-old" role="status">
      <Icon name="error" size={16} />
      <span>{say.old(errors)}</span>
      <ToFirstError record={record} />
    </p>
  )
}

/** In place of a document that is not there yet. */
export function Missing({ record, previews }: Props) {
  const { documents: say, shell } = words.value
  const failure = previews.failure.value
  const errors = previews.errors.value
  if (failure) {
    return (
      <div class="documents-missing" role="status">
        <p>{failure.code === 'offline' ? shell.offline : say.failed(reasonOf(failure))}</p>
        <button type="button" class="button" onClick={() => previews.again()}>
          {shell.retry}
        </button>
      </div>
    )
  }
  if (errors > 0) {
    return (
      <div class="documents-missing" role="status">
        <p>{say.errors(errors)}</p>
        <ToFirstError record={record} />
      </div>
    )
  }
  return (
    <p class="documents-missing waiting" role="status">
      {say.making}
    </p>
  )
}

function ToFirstError({ record }: { record: OpenRecord }) {
  const first = record.problems.value.find(({ severity }) => severity === 'error')
  if (!first) return null
  const { file, line, column } = first
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => record.goTo({ file, line: line ?? 1, column: column ?? 1 })}
    >
      {words.value.documents.toError}
    </button>
  )
}
