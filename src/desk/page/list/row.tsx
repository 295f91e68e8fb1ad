import type { RecordState, RecordSummary } from '../../api.ts'
import { Icon } from '../parts/icon.tsx'
import { recordPath } from '../route/route.ts'
import { tongue, words } from '../words/speak.ts'
import { day, days, moment } from '../words/time.ts'

/** One exchange, as a link to it. */
export function Row({ row }: { row: RecordSummary }) {
  const say = words.value.list
  const { error, warning, info } = row.problems
  const [language, title] = titleOf(row)
  return (
    <a class="row" href={recordPath(row.key)}>
      <span class="row-main">
        <span class="row-title" lang={language}>
          {title}
        </span>
        <span class="row-id">{row.checked ? row.id : say.reading}</span>
      </span>
      {row.checked && (
        <>
          <span class="row-date">
            {row.date === null ? <span class="muted">{say.noDate}</span> : days(row.date, row.end)}
          </span>
          <span class="row-languages">
            {row.languages.map((tag) => (
              <span key={tag} class={row.stale.includes(tag) ? 'is-stale' : undefined}>
                {tag}
                {row.stale.includes(tag) && <span class="unseen"> ({say.filters.stale})</span>}
              </span>
            ))}
          </span>
          <span class="row-problems">
            {error > 0 && (
              <span class="error">
                <Icon name="error" size={15} /> {error} <span class="unseen">{say.errors}</span>
              </span>
            )}
            {warning + info > 0 && (
              <span class="warning">
                <Icon name="warning" size={15} /> {warning + info} <span class="unseen">{say.hints}</span>
              </span>
            )}
          </span>
          <span class="row-state">
            <State state={row.state} />
            <span class="row-built" title={row.built ? moment(row.built.at) : undefined}>
              {row.built === null
                ? say.notBuilt
                : row.built.current
                  ? say.built(day(row.built.at))
                  : say.builtBefore(day(row.built.at))}
            </span>
          </span>
        </>
      )}
    </a>
  )
}

/** The headline in the desk's language where there is one, or else the original's. */
function titleOf(row: RecordSummary): readonly [string | undefined, string] {
  const own = Object.entries(row.titles).find(([tag, title]) => tag.split('-')[0] === tongue.value && title !== '')
  return own ?? [row.languages[0], row.title || row.id]
}

function State({ state }: { state: RecordState }) {
  const say = words.value.list
  return (
    <span class={`state ${state.kind}`}>
      {state.kind === 'embargoed' ? say.until(moment(state.until)) : say.states[state.kind]}
    </span>
  )
}
