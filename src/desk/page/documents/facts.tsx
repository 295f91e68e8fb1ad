import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import type { DocumentName, FactRow } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { rootSchema, wantSchemas } from '../schema/schema.ts'
import { words } from '../words/speak.ts'
import { factName } from './fact-name.ts'
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
  const schema = rootSchema(true)
  useEffect(() => void wantSchemas().catch(problem), [])
  const wanted = search.value.trim().toLocaleLowerCase()
  const rows = made.preview.facts
    .map((fact) => ({ fact, name: factName(fact.id, schema) }))
    .filter(({ fact, name }) => wanted === '' || saying(fact, name, language).includes(wanted))
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
          {rows.map(({ fact, name }) => (
            <Row key={fact.id} record={record} fact={fact} name={name} language={language} onGo={onGo} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="muted facts-none">{say.noFact}</p>}
    </div>
  )
}

const saidIn = ({ values }: FactRow, language: string): string => values[language] ?? Object.values(values)[0] ?? ''

/** All that a fact may be found by. */
const saying = (fact: FactRow, name: string, language: string): string =>
  `${fact.id} ${name} ${saidIn(fact, language)}`.toLocaleLowerCase()

interface RowProps extends Pick<FactsProps, 'record' | 'onGo'> {
  readonly fact: FactRow
  readonly name: string
  readonly language: string
}

function Row({ record, fact, name, language, onGo }: RowProps) {
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
        <span class="facts-name">{name}</span>
        {fact.visibility === 'internal' && <span class="facts-internal">{say.internal}</span>}
      </th>
      {DOCUMENTS.map((document) => (
        <td key={document}>
          {fact.printed
            .filter((form) => form.document === document && form.language === language)
            .map(({ text, at }, form) => (
              <span key={form} class="facts-form">
                {text !== value && <q lang={language}>{text}</q>}
                {at.map(({ page }, nth) => (
                  <button
                    key={nth}
                    type="button"
                    aria-label={say.goToPlace(
                      value,
                      say.tabs[document],
                      page === undefined ? say.place(nth + 1) : say.page(page),
                    )}
                    onClick={() => onGo(document, fact.id, before(fact, document, language, form) + nth)}
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
