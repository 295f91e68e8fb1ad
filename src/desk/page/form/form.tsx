import './form.css'
import { useEffect, useMemo } from 'preact/hooks'
import type { Value } from '../../api.ts'
import { PhotoTools } from '../actions/photo-tools.tsx'
import type { OpenRecord } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { namedIn } from '../schema/ids.ts'
import { propertiesOf, rootSchema, wantSchemas } from '../schema/schema.ts'
import { server } from '../server/server.ts'
import { words } from '../words/speak.ts'
import { type FormContext, FormProvider } from './context.ts'
import { Problems } from './field-problems.tsx'
import { withIds } from './fresh.ts'
import { groupsOf } from './groups.ts'
import { labelOf } from './labels.ts'
import { Member } from './member.tsx'
import { counterpart } from './original.ts'

/** The facts of a file as a form, made from the schema. What is changed goes into the text where it belongs. */
export function Form({ record }: { record: OpenRecord }) {
  const { form: say, shell } = words.value
  const file = record.file.value
  useEffect(() => void wantSchemas().catch(problem), [])
  const view = record.view(file)
  const schema = rootSchema(view?.original ?? true)
  const context = useContextOf(record, file)
  if (!schema) return <p class="waiting">{shell.loading}</p>
  if (!view?.facts) return <NoYaml record={record} file={file} />
  const facts = view.facts as Readonly<Record<string, Value>>
  const groups = groupsOf(propertiesOf(schema))
  return (
    <FormProvider value={context}>
      <form class="form" onSubmit={(event) => event.preventDefault()} key={file}>
        <nav class="form-nav" aria-label={say.sections}>
          {groups.map(({ name }) => (
            <a key={name} href={`#facts-${name}`} class={isThere(facts, name) ? undefined : 'muted'}>
              {labelOf(name)}
              {context.problemsBelow(`/${name}`) > 0 && (
                <span class="form-mark">{context.problemsBelow(`/${name}`)}</span>
              )}
            </a>
          ))}
        </nav>
        {groups.map(({ name, members }) => (
          <section key={name} class="form-group" id={`facts-${name}`} aria-labelledby={`facts-${name}-title`}>
            <h2 id={`facts-${name}-title`}>{labelOf(name)}</h2>
            {name === 'media' && <PhotoTools record={record} />}
            <div class={members.length > 1 ? 'form-fields' : undefined}>
              {members.map(([key, member]) => (
                <Member
                  key={key}
                  schema={member}
                  name={key}
                  at={`/${key}`}
                  value={facts[key]}
                  isRequired={schema.required?.includes(key) ?? false}
                  isBare={members.length === 1}
                />
              ))}
            </div>
          </section>
        ))}
        <Problems problems={context.problemsAt('')} />
      </form>
    </FormProvider>
  )
}

const isThere = (facts: Readonly<Record<string, Value>>, name: string): boolean =>
  name === 'about' || facts[name] !== undefined

function useContextOf(record: OpenRecord, file: string): FormContext {
  const analysis = record.analysis.value
  return useMemo(() => {
    const original = analysis.files.find((view) => view.original)
    const own = analysis.files.find((view) => view.file === file)
    const problems = analysis.problems.filter((one) => one.file === file && one.at !== null)
    const [theirs, mine] = [original?.facts as Value | undefined, own?.facts as Value | undefined]
    return {
      problemsAt: (at) => problems.filter((one) => one.at === at),
      problemsBelow: (at) => problems.filter((one) => one.at === at || one.at?.startsWith(`${at}/`)).length,
      named: namedIn(original?.facts),
      language: own?.language ?? record.languageOf(file),
      originalOf: (at) => (own?.original || !theirs || !mine ? undefined : counterpart(theirs, mine, at)),
      picture: (name) => server.picture(record.key, name, 320),
      edit: (edits) => void record.edit(file, withIds(edits, own?.facts ?? {})).catch(problem),
    }
  }, [record, analysis, file])
}

/** Shown while the facts can't be read: only the text can mend that. */
function NoYaml({ record, file }: { record: OpenRecord; file: string }) {
  const say = words.value.form
  const first = record.problems.value.find((one) => one.file === file)
  return (
    <div class="form-unread">
      <h2>{say.unread}</h2>
      <p>{first?.reason}</p>
      <button
        type="button"
        class="button primary"
        onClick={() => record.goTo({ file, line: first?.line ?? 1, column: first?.column ?? 1 })}
      >
        {say.toText}
      </button>
    </div>
  )
}
