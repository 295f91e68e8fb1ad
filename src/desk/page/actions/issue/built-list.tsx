import type { BuiltDocument } from '../../../api.ts'
import type { OpenRecord } from '../../open/open-record.ts'
import { Icon } from '../../parts/icon.tsx'
import { locale, words } from '../../words/speak.ts'
import { moment } from '../../words/time.ts'

/** What was made, to take along. */
export function BuiltList({ record, documents }: { record: OpenRecord; documents: readonly BuiltDocument[] }) {
  const { issue: say } = words.value.actions
  const { tabs } = words.value.documents
  const isUnsaved = record.unsaved.value.length > 0
  return (
    <ul class="built">
      {documents.map(({ name, document, language, bytes, at, current, state, preview, href }) => (
        <li key={name}>
          <a class="built-link" href={href} download>
            <Icon name="download" />
            <span>
              {tabs[document]} <span class="muted">{language}</span>
            </span>
          </a>
          <span class="muted built-facts">
            {moment(at)} · {size(bytes)}
            {state === 'draft' && ` · ${say.markedDraft}`}
            {preview && state === 'embargoed' && ` · ${say.markedEarly}`}
          </span>
          <span class={current && !isUnsaved ? 'good' : 'warning'}>
            {current && !isUnsaved ? say.current : say.older}
          </span>
        </li>
      ))}
    </ul>
  )
}

function size(bytes: number): string {
  const [unit, value] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1_000_000] as const)
  const maximumFractionDigits = unit === 'megabyte' ? 1 : 0
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits }).format(value)
}
