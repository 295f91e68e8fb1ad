import type { Fact } from '../../document/nodes.ts'
import { type LabelName, labelNames } from '../../language/labels.ts'
import { EN_DASH, run } from './content.ts'
import { runText } from './run.ts'
import type { State } from './state.ts'
import { element, value, type Xml } from './xml.ts'

/** Ids of controls count from here. */
export const FIRST_CONTROL = 10_000

const TAG_LENGTH = 64

/** An inline content control (ECMA-376 part 1 §17.5.2.31). `tag` is for programs, `alias` is what Word shows. */
function control(state: State, tag: string, alias: string, kind: Xml, content: Xml): Xml {
  state.counters.control += 1
  return element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      value('w:alias', alias.slice(0, TAG_LENGTH)),
      value('w:tag', tag.slice(0, TAG_LENGTH)),
      value('w:id', FIRST_CONTROL + state.counters.control),
      kind,
    ),
    element('w:sdtContent', {}, content),
  )
}

const shown = (state: State, node: Fact): Xml => {
  const content = state.dispatch.phrasing(state, node.children)
  return content === '' ? run(state, EN_DASH) : content
}

/** A drop-down of every status that the language has a word for, or undefined for a value that is none of them. */
export function statusControl(state: State, node: Fact): Xml | undefined {
  const { labels } = state.document.language
  const statuses = labelNames.filter((name) => name.startsWith('status-'))
  if (!statuses.includes(`status-${node.value}` as LabelName)) return undefined
  const items = statuses.map((name) =>
    element('w:listItem', { 'w:displayText': labels[name], 'w:value': name.slice('status-'.length) }),
  )
  return control(
    state,
    node.fact,
    labels.status,
    element('w:dropDownList', { 'w:lastValue': node.value }, ...items),
    shown(state, node),
  )
}

const FORMATS: Readonly<Record<string, string>> = {
  zh: "yyyy'年'M'月'd'日'",
  ja: "yyyy'年'M'月'd'日'",
  de: 'd. MMMM yyyy',
  fr: 'd MMMM yyyy',
  en: 'MMMM d, yyyy',
  'en-GB': 'd MMMM yyyy',
  'en-AU': 'd MMMM yyyy',
  'en-NZ': 'd MMMM yyyy',
  'en-IE': 'd MMMM yyyy',
}

/** A date picker that shows the date as the language writes it. */
export function dateControl(state: State, node: Fact): Xml {
  const { language } = state.document
  const [day] = node.value.split('T')
  return control(
    state,
    node.fact,
    language.labels.due,
    element(
      'w:date',
      { 'w:fullDate': `${day}T00:00:00Z` },
      value('w:dateFormat', FORMATS[language.tag] ?? FORMATS[language.tag.split('-')[0] ?? ''] ?? 'yyyy-MM-dd'),
      value('w:lid', state.language.ideographic ? state.language.eastAsia : state.language.val),
      value('w:storeMappedDataAs', 'date'),
      value('w:calendar', 'gregorian'),
    ),
    shown(state, node),
  )
}

const BOX = { checked: '\u2611', unchecked: '\u2610' } as const

/** A check box ([MS-DOCX] §2.6.1.13). */
export function checkBox(state: State, checked: boolean): Xml {
  const symbol = (character: string) => ({
    'w14:val': character.charCodeAt(0).toString(16),
    'w14:font': 'Segoe UI Symbol',
  })
  return control(
    state,
    'check',
    state.document.language.labels.decision,
    element(
      'w14:checkbox',
      {},
      element('w14:checked', { 'w14:val': checked ? 1 : 0 }),
      element('w14:checkedState', symbol(BOX.checked)),
      element('w14:uncheckedState', symbol(BOX.unchecked)),
    ),
    element(
      'w:r',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', {
          'w:ascii': 'Segoe UI Symbol',
          'w:hAnsi': 'Segoe UI Symbol',
          'w:eastAsia': 'Segoe UI Symbol',
          'w:cs': 'Segoe UI Symbol',
        }),
      ),
      runText(checked ? BOX.checked : BOX.unchecked),
    ),
  )
}
