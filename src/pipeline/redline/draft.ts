import { diffArrays } from 'diff'
import type { Node, Parent } from 'unist'
import { stringify } from 'yaml'
import type { DescriptionItem, DocumentNode } from '../../document/nodes.ts'
import { plainText } from '../../document/plain-text.ts'
import type { Language } from '../../language/language.ts'
import type { ExchangeRecord } from '../../record/record.ts'
import { produce } from '../produce.ts'
import { languagesOf } from '../templates.ts'
import { align, shared } from './align.ts'
import type { RedlineOptions } from './index.ts'
import { sentences } from './sentences.ts'
import { words } from './words.ts'

/** What a release said, and what it says now; nothing where it was taken out. */
export interface DraftCorrection {
  readonly was: string
  readonly now: string
}

/** What the newer release says otherwise, sentence by sentence. What it says in addition needs no correction. */
export async function draftCorrections(
  old: ExchangeRecord,
  now: ExchangeRecord,
  options: RedlineOptions,
): Promise<DraftCorrection[]> {
  const language = languagesOf(options.templates)(options.language)
  const [before, after] = [await blocksOf(old, options), await blocksOf(now, options)]
  const pairs = align(before, after, {
    key: (block) => block,
    likeness: (one, other) => shared(words(one, language.tag), words(other, language.tag)),
  })
  const found = pairs.flatMap(({ old: was, new: is }) =>
    was === undefined || was === is ? [] : differences(was, is ?? '', language),
  )
  return [...new Map(found.map((draft) => [`${draft.was}\0${draft.now}`, draft])).values()]
}

function differences(was: string, now: string, language: Language): DraftCorrection[] {
  const drafts: { was: string; now: string }[] = []
  let open: { was: string; now: string } | undefined
  for (const { added, removed, value } of diffArrays(sentences(was, language), sentences(now, language))) {
    if (!added && !removed) {
      open = undefined
      continue
    }
    if (!open) {
      open = { was: '', now: '' }
      drafts.push(open)
    }
    open[added ? 'now' : 'was'] += value.join('')
  }
  return drafts.map((draft) => ({ was: draft.was.trim(), now: draft.now.trim() })).filter((draft) => draft.was !== '')
}

/** Texts of the release's paragraphs, headings and cells, less its corrections of earlier versions. */
async function blocksOf(record: ExchangeRecord, { templates, program, now, language }: RedlineOptions) {
  const { documents } = await produce(record, {
    templates,
    program,
    now,
    site: undefined,
    preview: true,
    only: new Set(['press-release'] as const),
    languages: new Set([language]),
  })
  return documents.flatMap(({ tree }) => texts(tree))
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'figure', 'attribution'])

function texts(node: Node): string[] {
  if (BLOCKS.has(node.type)) {
    const text = isCorrection(node)
      ? ''
      : plainText(node as DocumentNode)
          .replace(/\s+/g, ' ')
          .trim()
    return text === '' ? [] : [text]
  }
  const terms = node.type === 'descriptionItem' ? [plainText((node as DescriptionItem).term)] : []
  const children = 'children' in node ? (node as Parent).children : []
  return [...terms, ...children.flatMap(texts)]
}

const isCorrection = (node: Node): boolean =>
  ('fact' in node && String(node.fact).startsWith('corrections.')) ||
  ('children' in node && (node as Parent).children.some(isCorrection))

/** Drafts as they go into the front matter: of the original with version and day, of a translation without. */
export function draftYaml(
  drafts: readonly DraftCorrection[],
  head: { version: number; date: string } | undefined,
): string {
  if (drafts.length === 0) return ''
  const entries = drafts.map((draft) => {
    const { now, ...known } = { ...head, ...draft }
    const lines = stringify(now === '' ? known : { ...known, now }, { version: '1.2', schema: 'core', lineWidth: 0 })
    const missing = now === '' ? 'now: # it was taken out: say what is right\n' : ''
    return `${lines}${missing}`.trimEnd().replace(/^/gm, '    ').replace(/^ {4}/, '  - ')
  })
  return `corrections:\n${entries.join('\n')}\n`
}
