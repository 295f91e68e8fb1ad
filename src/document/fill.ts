import type { Nodes, Parent, Root, RootContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Slots, split } from './slots.ts'
import { Fence, type FillContext, Flow, Phrase, type Slot } from './values.ts'

/** Where a fence stood in the template's Markdown, until `fold` pairs it. */
export interface FenceNode {
  type: 'fence'
  fence: Fence
}

let parser: ReturnType<typeof createParser> | undefined
const createParser = () => unified().use(remarkParse).use(remarkGfm).freeze()

/** The template's own Markdown, read as CommonMark with GFM; positions dropped, they are nobody's. */
function parse(markdown: string): Root {
  parser ??= createParser()
  return parser.parse(markdown)
}

/** The slots' flow nodes, figures that stand nowhere else made last. */
function makeFlows(slots: Slots, context: FillContext): Map<Slot, readonly RootContent[]> {
  const made = new Map<Slot, readonly RootContent[]>()
  for (const pass of [0, 1] as const) {
    for (const slot of slots.all) if (slot instanceof Flow && slot.pass === pass) made.set(slot, slot.make(context))
  }
  return made
}

/** Reads a rendered template and puts the slots' nodes where their marks stand. */
export function fill(markdown: string, slots: Slots, context: FillContext): Root {
  const flows = makeFlows(slots, context)

  const phrase = (node: Text): RootContent[] =>
    split(node.value).flatMap((part): RootContent[] => {
      if (typeof part === 'string') return [{ type: 'text', value: part }]
      const slot = slots.at(part)
      return slot instanceof Phrase ? [...slot.nodes] : []
    })

  const only = (node: RootContent): Slot | undefined => {
    if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
    const [child] = node.children
    const parts = child?.type === 'text' ? split(child.value) : []
    return parts.length === 1 && typeof parts[0] === 'number' ? slots.at(parts[0]) : undefined
  }

  const filled = (node: RootContent): RootContent[] => {
    const slot = only(node)
    if (slot instanceof Flow) return [...(flows.get(slot) ?? [])]
    if (slot instanceof Fence) return [{ type: 'fence', fence: slot } satisfies FenceNode as unknown as RootContent]
    if (node.type === 'text') return phrase(node)
    if (node.type === 'html') return phrase({ type: 'text', value: node.value })
    if (node.type === 'heading') label(node, slots)
    if ('children' in node) parent(node as Parent)
    delete node.position
    return [node]
  }

  const parent = (node: Parent): void => {
    node.children = node.children.flatMap((child) => filled(child as RootContent))
  }

  const root = parse(markdown)
  parent(root)
  delete root.position
  return root
}

/** A heading made of a label is called after it. */
function label(heading: Nodes & { type: 'heading' }, slots: Slots): void {
  for (const child of heading.children) {
    for (const part of child.type === 'text' ? split(child.value) : []) {
      const slot = typeof part === 'number' ? slots.at(part) : undefined
      if (slot instanceof Phrase && slot.label) {
        heading.data = { ...heading.data, id: slot.label }
        return
      }
    }
  }
}
