import type { BlockContent, Paragraph, RootContent } from 'mdast'
import type { Language } from '../../language/language.ts'
import type { SectionName } from '../../language/sections.ts'
import type { DocumentName } from '../document.ts'
import { figureOf, narrative as narrativeOf } from '../narrative.ts'
import type { PhrasingContent } from '../nodes.ts'
import { phrasing, text } from '../print.ts'
import { Flow, Phrase } from '../values.ts'
import { helper } from './call.ts'
import { bare } from './logic.ts'

/**
 * `{{narrative "tour"}}`: the section's own text, below a heading that the template prints. Sections that no language
 * knows follow the one they stand behind. `{{narrative "lead" before=(dateline)}}` runs a phrase into the first paragraph.
 */
export const narrative = helper(({ args: [section], hash, context }) => {
  const name = String(bare(section)) as SectionName
  context.printed.add(name)
  const before = phrasing(hash.before, context)
  return new Flow((fill) => {
    const nodes = narrativeOf(name, context, fill)
    const first = nodes[0]
    if (before.length === 0 || first?.type !== 'paragraph') return nodes
    return [{ ...first, children: [...before, ...first.children] } as Paragraph, ...nodes.slice(1)]
  })
})

/** `{{#if (has "tour")}}`: whether the record has this section, with something in it. */
export const has = helper(({ args: [section], context }) =>
  context.edition.body.sections.some((one) => one.name === bare(section) && one.children.length > 0),
)

/** `{{figures}}`: the photos that the narrative does not place itself. */
export const figures = helper(
  ({ context }) =>
    new Flow(({ placed }) => {
      const media = context.edition.facts.media ?? []
      return media.filter((entry) => !placed.has(entry.file)).map((entry) => figureOf(entry.file, context))
    }, 1),
)

const quoted = (language: Language, nodes: readonly PhrasingContent[]): PhrasingContent[] => [
  text(language.quotation.open),
  ...nodes,
  text(language.quotation.close),
]

/** `{{quotation text by=(reference "person" speaker form="full")}}`: a block quotation and who said it. */
export const quotation = helper(({ args: [value], hash, context }) => {
  const words = phrasing(value, context)
  const by = phrasing(hash.by, context)
  if (words.length === 0) return new Phrase([])
  const children: BlockContent[] = [{ type: 'paragraph', children: quoted(context.language, words) as never }]
  if (by.length > 0) children.push({ type: 'attribution', children: by })
  return new Flow(() => [{ type: 'blockquote', children }])
})

/** `{{contents}}`: the list of contents. */
export const contents = helper(() => new Flow(() => [{ type: 'tableOfContents' }]))

/** `{{page-break}}`: a new page on paper. */
export const pageBreak = helper(() => new Flow(() => [{ type: 'pageBreak' }]))

/** `{{annex "press-release"}}`: another document, its headings two levels lower. */
export const annex = helper(({ args: [name], context }) => {
  let nodes: readonly RootContent[] | undefined
  return new Flow(() => {
    nodes ??= context.annex(String(bare(name)) as DocumentName)
    return nodes
  })
})
