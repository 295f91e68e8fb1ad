import { others } from '../server/events.ts'
import { words } from '../words/speak.ts'
import type { OpenRecord } from './open-record.ts'

/** Who else has this record open, and where they are in it. */
export function Others({ record }: { record: OpenRecord }) {
  const here = others.value.filter((one) => one.key === record.key)
  const say = words.value.record
  return (
    <ul class="others" aria-label={say.others}>
      {here.map((one) => (
        <li key={one.client} class={one.unsaved ? 'is-writing' : undefined}>
          <span class="others-name">{one.name}</span>
          {one.file !== null && one.line !== null && (
            <span class="muted"> {say.isAt(record.languageOf(one.file), one.line)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
