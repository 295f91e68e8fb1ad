import type { PhrasingContent as MdastPhrasing, RootContent } from 'mdast'
import type { SectionName } from '../language/sections.ts'
import type { Section } from '../record/record.ts'
import type { RenderContext } from './context.ts'
import { copied } from './copy.ts'
import type { Figure, Region } from './nodes.ts'
import { fillLabel, printFact, text } from './print.ts'
import { FactValue, type FillContext } from './values.ts'

/** Sections that follow a narrative without belonging to it: they move behind the region that it stands in. */
export interface Followers {
  type: 'followers'
  children: RootContent[]
}

/** The photo of `media` named `file`, with caption and credit. */
export function figureOf(file: string, context: RenderContext): Figure {
  const entry = context.edition.facts.media?.find((one) => one.file === file)
  const pointer = `media.${file}`
  const word = (name: string, value: string) =>
    printFact(
      new FactValue(`${pointer}.${name}`, 'word', value, context.edition.languageOf(`${pointer}.${name}`)),
      context,
    )
  const figure: Figure = {
    type: 'figure',
    file,
    alt: entry?.alt ?? '',
    children: entry ? [word('caption', entry.caption)] : [],
    position: context.edition.placeOf(pointer).position,
  }
  if (entry?.credit) {
    const credit = fillLabel(context.language.labels['photo-credit'], { credit: [word('credit', entry.credit)] })
    figure.children.push(text(context.language.mention.space || ' '), ...credit)
  }
  if (entry?.alt) {
    const lang = context.edition.languageOf(`${pointer}.alt`)
    if (lang !== context.language.tag) figure.data = { lang }
  }
  return figure
}

/** A paragraph cut where its images stand: they become figures of their own. */
function withFigures(nodes: readonly RootContent[], context: RenderContext, fill: FillContext): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph' && node.children.some((child) => child.type === 'image')) {
      const parts: RootContent[] = []
      let run: MdastPhrasing[] = []
      const flush = () => {
        const blank = run.every(
          (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
        )
        if (!blank) parts.push({ ...node, children: run })
        run = []
      }
      for (const child of node.children) {
        if (child.type !== 'image') run.push(child)
        else {
          flush()
          fill.placed.add(child.url)
          parts.push(figureOf(child.url, context))
        }
      }
      flush()
      return parts
    }
    if (node.type === 'internal') {
      const region: Region = {
        type: 'region',
        name: 'panel',
        children: withFigures(node.children, context, fill) as Region['children'],
        position: node.position,
      }
      return [region]
    }
    if (
      'children' in node &&
      (node.type === 'blockquote' || node.type === 'list' || (node.type as string) === 'listItem')
    ) {
      return [{ ...node, children: withFigures(node.children as RootContent[], context, fill) } as RootContent]
    }
    return [node]
  })
}

/** Unknown sections behind `section`, as far as the next section that is printed. */
function followersOf(section: Section | undefined, context: RenderContext, fill: FillContext): Section[] {
  const { sections } = context.edition.body
  const found: Section[] = []
  let home: string | undefined
  const first = sections.find((one) => one.name && fill.printed.has(one.name))?.name
  for (const one of sections) {
    if (one.name) home = fill.printed.has(one.name) ? one.name : home
    else if ((home ?? first) === section?.name) found.push(one)
  }
  return found
}

/** The text of a section as flow nodes, ready to stand under a heading; empty when the record has none. */
export function narrative(name: SectionName, context: RenderContext, fill: FillContext): RootContent[] {
  const section = context.edition.body.sections.find((one) => one.name === name)
  if (!section) return []
  const nodes = withFigures(copied(section.children) as RootContent[], context, fill)
  const followers = followersOf(section, context, fill).flatMap((one): RootContent[] => [
    copied(one.heading),
    ...withFigures(copied(one.children) as RootContent[], context, fill),
  ])
  if (followers.length > 0) nodes.push({ type: 'followers', children: followers } as unknown as RootContent)
  return nodes
}
