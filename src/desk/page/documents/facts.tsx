import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { DocumentName, FactRow } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { words } from '../words/speak.ts'
import type { Made } from './previews.ts'

const DOCUMENTS: readonly DocumentName[] = ['press-release', 'briefing', 'summary']

interface FactsProps {
  readonly record: OpenRecord
  readonly made: Made
  readonly onGo: (document: DocumentName, fact: string, nth: number) => void
}

/** Every fact, what it says and where each document prints it; each place leads there. */
export function Facts({ record, made, onGo }: FactsProps) {
  const say = words.value.documents
  const search = useSignal('')
  const id = useId()
  const { language } = made
  const wanted = search.value.trim().toLocaleLowerCase()
  const rows = made.preview.facts.filter((fact) => matches(fact, language, wanted))
  return (
    <div class="facts">
      <div class="facts-search">
        <label for={id}>{say.findFact}</label>
        <input
          id={id}
          type="search"
          class="field"
          value={search}
          onInput={(event) => (search.value = event.currentTarget.value)}
        />
      </div>
      <table>
        <caption class="unseen">{say.factsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.fact}</th>
            {DOCUMENTS.map((name) => (
              <th key={name} scope="col">
                {say.tabs[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((fact) => (
            <Row key={fact.id} record={record} fact={fact} language={language} onGo={onGo} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="muted facts-none">{say.noFact}</p>}
    </div>
  )
}

const saidIn = ({ values }: FactRow, language: string): string => values[language] ?? Object.values(values)[0] ?? ''

const matches = (fact: FactRow, language: string, wanted: string): boolean =>
  wanted === '' || `${fact.id} ${saidIn(fact, language)}`.toLocaleLowerCase().includes(wanted)

interface RowProps extends Pick<FactsProps, 'record' | 'onGo'> {
  readonly fact: FactRow
  readonly language: string
}

function Row({ record, fact, language, onGo }: RowProps) {
  const say = words.value.documents
  const place = fact.places[language] ?? Object.values(fact.places)[0]
  const value = saidIn(fact, language)
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="facts-value"
          disabled={!place}
          lang={language}
          onClick={() => place && record.goTo(place)}
        >
          {value}
        </button>
        <code>{fact.id}</code>
        {fact.visibility === 'internal' && <span class="facts-internal">{say.internal}</span>}
      </th>
      {DOCUMENTS.map((name) => (
        <td key={name}>
          {fact.printed
            .filter((form) => form.document === name && form.language === language)
            .map(({ text, at }, form) => (
              <span key={form} class="facts-form">
                {text !== value && <q lang={language}>{text}</q>}
                {at.map(({ page }, nth) => (
                  <button
                    key={nth}
                    type="button"
                    aria-label={say.goToPlace(
                      value,
                      say.tabs[name],
                      page === undefined ? say.place(nth + 1) : say.page(page),
                    )}
                    onClick={() => onGo(name, fact.id, before(fact, name, language, form) + nth)}
                  >
                    {page === undefined ? nth + 1 : say.page(page)}
                  </button>
                ))}
              </span>
            ))}
        </td>
      ))}
    </tr>
  )
}

/** Places of a fact in a document that come with earlier forms of it. */
const before = ({ printed }: FactRow, name: DocumentName, language: string, form: number): number =>
  printed
    .filter((one) => one.document === name && one.language === language)
    .slice(0, form)
    .reduce((sum, { at }) => sum + at.length, 0)
