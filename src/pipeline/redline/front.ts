import type { PhrasingContent as MdastPhrasing } from 'mdast'
import type { ExchangeDocument } from '../../document/document.ts'
import type { DescriptionItem, FlowContent, PhrasingContent } from '../../document/nodes.ts'
import { type LabelName, labelNames } from '../../language/labels.ts'
import type { Language } from '../../language/language.ts'
import type { FactChange } from './facts.ts'

/** A version of the record, for the head of a redline. */
export interface VersionName {
  readonly version: number
  /** SHA-256 of the record. */
  readonly sha256: string
}

const text = (value: string) => ({ type: 'text', value }) as const
const paragraph = (...children: PhrasingContent[]): FlowContent => ({
  type: 'paragraph',
  children: children as MdastPhrasing[],
})
const cell = (...children: PhrasingContent[]) => ({ type: 'tableCell' as const, children: children as MdastPhrasing[] })
const row = (...children: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, children })

/** What opens a redline: which versions, and which facts changed. The tree of a document to stand before the text. */
export function frontOf(
  document: ExchangeDocument,
  old: VersionName,
  now: VersionName,
  facts: readonly FactChange[],
): ExchangeDocument {
  const { labels } = document.language
  const version = (term: string, { version: number, sha256 }: VersionName): DescriptionItem => ({
    type: 'descriptionItem',
    term: [text(term)],
    children: [
      paragraph(text(`${labels.version} ${number}`), { type: 'break' }, { type: 'inlineCode', value: sha256 }),
    ],
  })
  const cover: FlowContent[] = [
    { type: 'region', name: 'masthead', children: [paragraph(text(labels.redline))] },
    { type: 'region', name: 'title', children: [{ type: 'heading', depth: 1, children: [text(document.meta.title)] }] },
    {
      type: 'region',
      name: 'memo',
      children: [{ type: 'descriptionList', children: [version(labels.before, old), version(labels.after, now)] }],
    },
    { type: 'heading', depth: 2, children: [text(labels['changed-facts'])] },
    facts.length > 0 ? table(facts, document.language) : paragraph(text(labels.none)),
  ]
  return {
    ...document,
    tree: { type: 'root', children: [{ type: 'region', name: 'cover', children: cover }] },
    attachments: [],
  }
}

function table(facts: readonly FactChange[], language: Language): FlowContent {
  const { labels } = language
  return {
    type: 'table',
    align: [],
    data: { rowHeader: true, description: labels['changed-facts'] },
    children: [
      row(cell(text(labels.fact)), cell(text(labels.before)), cell(text(labels.after))),
      ...facts.map(({ pointer, old, now }) =>
        row(
          cell(...named(pointer, language), { type: 'inlineCode', value: pointer }),
          cell(text(old?.printed ?? '–')),
          cell(text(now?.printed ?? '–')),
        ),
      ),
    ],
  }
}

/** Labels of facts that go by another name than their key. */
const NAMES: Readonly<Record<string, LabelName>> = {
  start: 'date',
  end: 'date',
  bio: 'biography',
  bottomLine: 'bottom-line',
  organization: 'institution',
  party: 'parties',
  approved: 'approved-by',
}

/** Labels of facts by their list: an action's text is the action. */
const LISTED: Readonly<Record<string, Readonly<Record<string, LabelName>>>> = {
  actions: { text: 'action' },
  approvals: { by: 'approved-by' },
  decisions: { text: 'decision', by: 'decided-by', due: 'by-when' },
  quotes: { text: 'quotation' },
  risks: { text: 'risk' },
}

/** What people call a fact, on a line of its own; nothing where there is no word for it. */
function named(pointer: string, { labels, sections }: Language): PhrasingContent[] {
  const keys = pointer.split('.').filter((step) => !/^\d+$/.test(step))
  const key = keys.at(-1) ?? pointer
  const list = keys.findLast((step) => LISTED[step]?.[key])
  const name = (list && LISTED[list]?.[key]) ?? NAMES[key] ?? labelNames.find((label) => label === key)
  const label = keys[0] === 'outcomes' ? sections.outcomes : name && labels[name]
  return label && !label.includes('{') ? [text(label), { type: 'break' }] : []
}
