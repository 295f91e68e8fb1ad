import { type Completion, startCompletion } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import type { OpenRecord } from '../../open/open-record.ts'
import { namedIn } from '../../schema/ids.ts'
import { schemas } from '../../schema/schema.ts'
import type { Found } from './found.ts'

const EVENT = ['name', 'date', 'place', 'city']

/** References to facts after a colon, what they may name within brackets, and headings of sections that are missing. */
export function bodyCompletions(before: string, record: OpenRecord, file: string): Found | undefined {
  const inside = /:(person|org|event)\[([\w-]*)$/.exec(before)
  if (inside) return { typed: inside[2] ?? '', options: namesFor(inside[1] ?? '', record), isEager: true }
  const start = /(?:^|[^\w:]):([a-z]*)$/.exec(before)
  if (start) {
    const options = ['person', 'org', 'event'].map((word) => ({ label: word, apply: opened }))
    return { typed: start[1] ?? '', options }
  }
  const block = /^:::([a-z]*)$/.exec(before)
  if (block) return { typed: block[1] ?? '', options: [{ label: 'internal', apply: 'internal\n\n:::' }], isEager: true }
  const heading = /^## +(\S*)$/.exec(before)
  if (heading) return { typed: heading[1] ?? '', options: headings(record, file), isEager: true }
  return undefined
}

function namesFor(word: string, record: OpenRecord): Completion[] {
  const original = record.analysis.value.files.find((view) => view.original)
  if (word === 'event') return EVENT.map((label) => ({ label, apply: closed }))
  return namedIn(original?.facts)
    .filter(({ kind }) => kind === (word === 'org' ? 'organization' : 'person'))
    .map(({ id, name }) => ({ label: id, detail: name, apply: closed }))
}

/** Puts the word with its brackets, the caret between them, and offers what may stand there. */
function opened(view: EditorView, { label }: Completion, from: number, to: number): void {
  view.dispatch({
    changes: { from, to, insert: `${label}[]` },
    selection: { anchor: from + label.length + 1 },
    userEvent: 'input.complete',
  })
  startCompletion(view)
}

/** Puts the word and goes on behind the bracket, which may be there already. */
function closed(view: EditorView, { label }: Completion, from: number, to: number): void {
  const end = view.state.sliceDoc(to, to + 1) === ']' ? to + 1 : to
  view.dispatch({
    changes: { from, to: end, insert: `${label}]` },
    selection: { anchor: from + label.length + 1 },
    userEvent: 'input.complete',
  })
}

function headings(record: OpenRecord, file: string): Completion[] {
  const language = schemas.value?.languages.find(({ tag }) => tag === record.languageOf(file))
  const here = new Set(record.view(file)?.sections.map((section) => section.name))
  return Object.entries(language?.sections ?? {})
    .filter(([name]) => !here.has(name))
    .map(([, label]) => ({ label }))
}
