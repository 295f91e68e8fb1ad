import { Icon } from '../parts/icon.tsx'
import { setQuery } from '../route/navigate.ts'
import { words } from '../words/speak.ts'
import type { OpenRecord } from './open-record.ts'
import { type View, views } from './views.ts'

/** What record it is, and what of it is looked at. */
export function RecordBar({ record, title, view }: { record: OpenRecord; title: string; view: View }) {
  const say = words.value.record
  return (
    <div class="record-bar">
      <a class="button quiet icon" href="/" aria-label={say.back} title={say.back}>
        <Icon name="left" />
      </a>
      <h1 class="record-title" lang={record.language.value}>
        {title}
      </h1>
      <nav class="choices" aria-label={say.views}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            data-view={one}
            aria-current={view === one ? 'page' : undefined}
            onClick={() => setQuery({ view: one })}
          >
            {say[one]}
          </button>
        ))}
      </nav>
      <fieldset class="choices" aria-label={say.language}>
        {record.languages.value.map((tag) => (
          <button
            key={tag}
            type="button"
            lang={tag}
            aria-pressed={record.language.value === tag}
            onClick={() => {
              record.language.value = tag
            }}
          >
            {tag}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
