import { useEffect, useId, useRef } from 'preact/hooks'
import type { OpenRecord } from '../open/open-record.ts'
import { Icon } from '../parts/icon.tsx'
import { schemas } from '../schema/schema.ts'
import { words } from '../words/speak.ts'
import { offsetIn } from './beside.ts'
import { type Section, withSection, wordsOf } from './sections.ts'

interface SideProps {
  readonly record: OpenRecord
  readonly file: string
  readonly section: Section | undefined
  /** Name of a known section; empty for the headline's part. */
  readonly name: string
  /** The section of the original, where this one may be missing. */
  readonly other?: Section | undefined
}

/** A section in one language, to write in. */
export function Side({ record, file, section, name, other }: SideProps) {
  const say = words.value.pair
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const target = record.target.value
  useEffect(() => {
    if (!section || !area.current || target?.file !== file) return
    const offset = offsetIn(section, record.text(file), target)
    if (offset === undefined) return
    record.target.value = null
    area.current.focus()
    area.current.setSelectionRange(offset, offset)
    area.current.scrollIntoView({ block: 'center' })
  }, [target, section])
  const language = record.languageOf(file)
  if (!section) {
    if (!other) return <div class="pair-side is-missing muted">{say.onlyThere}</div>
    const begin = (): void => record.write(file, withHeading(record.text(file), headingFor(name, language, other)))
    return (
      <div class="pair-side is-missing">
        <p class="muted">{say.missing}</p>
        <button type="button" class="button" onClick={begin}>
          <Icon name="plus" size={16} /> {say.begin(headingFor(name, language, other))}
        </button>
      </div>
    )
  }
  const text = wordsOf(section)
  const tellCaret = (place: HTMLTextAreaElement): void => {
    const blank = section.text.length - section.text.replace(/^\s*\n/, '').length
    const before = record.text(file).slice(0, section.start + blank + place.selectionStart)
    record.caret.value = { file, line: before.split('\n').length }
  }
  return (
    <div class="pair-side">
      <label for={id} lang={language}>
        {section.heading || say.headline}
      </label>
      <textarea
        id={id}
        ref={area}
        class="pair-text"
        lang={language}
        spellcheck
        value={text}
        onInput={(event) => record.write(file, withSection(record.text(file), section, event.currentTarget.value))}
        onFocus={(event) => tellCaret(event.currentTarget)}
        onKeyUp={(event) => tellCaret(event.currentTarget)}
        onClick={(event) => tellCaret(event.currentTarget)}
      />
    </div>
  )
}

const headingFor = (name: string, language: string, other: Section): string =>
  schemas.value?.languages.find(({ tag }) => tag === language)?.sections[name] ?? other.heading

const withHeading = (text: string, heading: string): string => `${text.trimEnd()}\n\n## ${heading}\n\n`
