import './form.css'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Value } from '../../api.ts'
import { CropAgain } from '../actions/photo/crop-again.tsx'
import { PhotoTools } from '../actions/photo-tools.tsx'
import type { OpenRecord } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { Finding } from '../problems/finding.tsx'
import { namedIn } from '../schema/ids.ts'
import { propertiesOf, rootSchema, type Schema, wantSchemas } from '../schema/schema.ts'
import { server } from '../server/server.ts'
import { labelOf } from '../words/labels.ts'
import { words } from '../words/speak.ts'
import { type FormContext, FormProvider } from './context.ts'
import { Problems } from './field-problems.tsx'
import { focusFact } from './focus.ts'
import { withIds } from './fresh.ts'
import { groupsOf } from './groups.ts'
import { Member } from './member.tsx'
import { rooted, type Sides, shownAt } from './rooted.ts'
import { isWanted } from './wanted.ts'
import { valueAt, whole } from './whole.ts'

/** The facts of a file as a form, made from the schema. What is changed goes into the text where it belongs. */
export function Form({ record }: { record: OpenRecord }) {
  const { form: say, shell } = words.value
  const file = record.file.value
  useEffect(() => void wantSchemas().catch(problem), [])
  const view = record.view(file)
  const schema = rootSchema(view?.original ?? true)
  const shown = useShown(record, file, schema)
  const context = useContextOf(record, file, schema, shown)
  const place = useRef<HTMLFormElement>(null)
  const wanted = record.wanted.value
  useEffect(() => {
    if (!place.current || wanted?.file !== file) return
    record.wanted.value = null
    void focusFact(place.current, wanted.of === 'file' ? context.shownAt(wanted.at) : wanted.at)
  }, [wanted, file, schema, shown])
  if (!schema) return <p class="waiting">{shell.loading}</p>
  if (!view?.facts) return <NoYaml record={record} file={file} />
  const facts = (shown ?? {}) as Readonly<Record<string, Value>>
  const groups = groupsOf(propertiesOf(schema)).flatMap(({ name, members }) => {
    const wanted = members.filter(([key, member]) => isWanted(context, member, key, `/${key}`, facts[key]))
    return wanted.length > 0 ? [{ name, members: wanted }] : []
  })
  return (
    <FormProvider value={context}>
      <form class="form" ref={place} onSubmit={(event) => event.preventDefault()} key={file}>
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
            {name === 'media' && !context.isTranslation && <PhotoTools record={record} />}
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

/** The facts of a file; those of a translation with a place for all that the original has. */
function useShown(record: OpenRecord, file: string, schema: Schema | undefined): Value | undefined {
  const analysis = record.analysis.value
  return useMemo(() => {
    const own = analysis.files.find((view) => view.file === file)
    const original = analysis.files.find((view) => view.original)
    const facts = own?.facts as Value | undefined
    return schema && own && !own.original ? whole(schema, original?.facts as Value | undefined, facts) : facts
  }, [analysis, file, schema])
}

function useContextOf(
  record: OpenRecord,
  file: string,
  schema: Schema | undefined,
  shown: Value | undefined,
): FormContext {
  const analysis = record.analysis.value
  return useMemo(() => {
    const original = analysis.files.find((view) => view.original)
    const own = analysis.files.find((view) => view.file === file)
    const [theirs, mine] = [original?.facts as Value | undefined, own?.facts as Value | undefined]
    const isTranslation = own?.original === false
    const sides: Sides | null =
      isTranslation && schema && theirs && mine && shown ? { schema, own: mine, shown, original: theirs } : null
    const problems = analysis.problems
      .filter((one) => one.file === file && one.at !== null)
      .map((one) => (sides && one.at !== null ? { ...one, at: shownAt(sides, one.at) } : one))
    return {
      shownAt: (at) => (sides ? shownAt(sides, at) : at),
      // what has no translation yet is an empty field over the original's words
      problemsAt: (at) => problems.filter((one) => one.at === at && one.rule !== 'translation-complete'),
      problemsBelow: (at) => problems.filter((one) => one.at === at || one.at?.startsWith(`${at}/`)).length,
      named: namedIn(original?.facts),
      language: own?.language ?? record.languageOf(file),
      isTranslation,
      originalOf: (at) => (sides ? valueAt(sides.original, at) : undefined),
      originalLanguage: original?.language ?? 'en',
      picture: (name) => server.picture(record.key, name, 320),
      pictureTools: (name) => (isTranslation ? null : <CropAgain key={name} record={record} file={name} />),
      commits: record.commits,
      edit: (edits) => {
        const made = record.edit(file, (now) =>
          sides ? edits.flatMap((edit) => rooted(edit, { ...sides, own: now })) : withIds(edits, now),
        )
        void made.catch(problem)
      },
    }
  }, [record, analysis, file, schema, shown])
}

/** Shown while the facts can't be read: only the text can mend that. */
function NoYaml({ record, file }: { record: OpenRecord; file: string }) {
  const say = words.value.form
  const first = record.problems.value.find((one) => one.file === file)
  return (
    <div class="form-unread">
      <h2>{say.unread}</h2>
      <p>{first && <Finding problem={first} />}</p>
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
