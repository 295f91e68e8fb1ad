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
          cell(text(factName(pointer, language)), { type: 'break' }, { type: 'inlineCode', value: pointer }),
          cell(text(old?.printed ?? '–')),
          cell(text(now?.printed ?? '–')),
        ),
      ),
    ],
  }
}

/** Labels of facts whose key is none. */
const NAMES: Readonly<Record<string, LabelName>> = {
  start: 'date',
  end: 'date',
  by: 'decided-by',
  bio: 'biography',
  bottomLine: 'bottom-line',
  messages: 'key-messages',
  approved: 'approved-by',
  was: 'correction-was',
}

const TEXTS: Readonly<Record<string, LabelName>> = {
  actions: 'action',
  quotes: 'quotation',
  risks: 'risk',
  decisions: 'decision',
}

/** What people call a fact: its label where there is one, else its key. */
export function factName(pointer: string, { labels }: Language): string {
  const keys = pointer.split('.').filter((step) => !/^\d+$/.test(step))
  const key = keys.at(-1) ?? pointer
  const list = keys.findLast((step) => TEXTS[step])
  const name = key === 'text' && list ? TEXTS[list] : (NAMES[key] ?? labelNames.find((label) => label === key))
  const label = name && labels[name]
  return label && !label.includes('{') ? label : key
}
