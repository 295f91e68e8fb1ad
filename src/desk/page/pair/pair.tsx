import './pair.css'
import { useComputed } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem } from '../../api.ts'
import { Problems } from '../form/field-problems.tsx'
import type { OpenRecord } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { lead } from '../problems/lead.ts'
import { schemas, wantSchemas } from '../schema/schema.ts'
import { words } from '../words/speak.ts'
import { NewTranslation } from './new-translation.tsx'
import { paired, type Section, type SectionPair, sectionsOf } from './sections.ts'
import { Side } from './side.tsx'

/** Two languages side by side, section by section, with what doesn't fit between them. */
export function Pair({ record }: { record: OpenRecord }) {
  useEffect(() => void wantSchemas().catch(problem), [])
  const [original] = record.files.value
  const translations = record.files.value.filter((text) => !text.original)
  const right = translations.find(({ language }) => language === record.language.value) ?? translations[0]
  // before the names of sections are known, nobody can say which stand side by side
  if (!schemas.value) return <p class="waiting">{words.value.shell.loading}</p>
  if (!original) return null
  return (
    <div class="pair">
      {right && <Both record={record} left={original.file} right={right.file} />}
      <NewTranslation record={record} isFirst={!right} />
    </div>
  )
}

function Both({ record, left, right }: { record: OpenRecord; left: string; right: string }) {
  const say = words.value.pair
  const pairs = useComputed(() => {
    const names = new Map(
      (schemas.value?.languages ?? []).flatMap(({ sections }) =>
        Object.entries(sections).map(([name, heading]) => [plain(heading), name]),
      ),
    )
    const nameOf = (heading: string): string | undefined => names.get(plain(heading))
    return paired(sectionsOf(record.text(left)), sectionsOf(record.text(right)), nameOf)
  })
  const problems = record.problems.value.filter((one) => one.file === left || one.file === right)
  const inSections = new Set(pairs.value.flatMap((pair) => problemsOf(pair, problems, left, right)))
  const elsewhere = problems.filter((one) => !inSections.has(one))
  return (
    <>
      <div class="pair-heads">
        <h2>{nameOfLanguage(record.languageOf(left))}</h2>
        <h2>{nameOfLanguage(record.languageOf(right))}</h2>
      </div>
      {elsewhere.length > 0 && (
        <details class="pair-facts">
          <summary>{say.inFacts(elsewhere.length)}</summary>
          <Problems problems={elsewhere} onGo={(one) => lead(record, one)} />
        </details>
      )}
      {pairs.value.map((pair) => (
        <section key={pair.name} class="pair-section">
          {[left, right].map((file) => (
            <div key={file} class="pair-column">
              <Side
                record={record}
                file={file}
                section={file === left ? pair.left : pair.right}
                name={pair.name}
                other={file === left ? undefined : pair.left}
              />
              <Problems
                problems={problemsOf(pair, problems, left, right).filter((one) => one.file === file)}
                onGo={(one) => lead(record, one)}
              />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

const plain = (heading: string): string => heading.trim().toLowerCase()

const nameOfLanguage = (tag: string): string => schemas.value?.languages.find((one) => one.tag === tag)?.name ?? tag

function problemsOf(pair: SectionPair, problems: readonly Problem[], left: string, right: string): Problem[] {
  const isIn = (section: Section | undefined, line: number | null): boolean =>
    section !== undefined && line !== null && line >= section.line && line <= section.endLine
  return problems.filter(
    ({ file, line }) => (file === left && isIn(pair.left, line)) || (file === right && isIn(pair.right, line)),
  )
}
