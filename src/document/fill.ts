import type { Heading, Root, RootContent, Text } from 'mdast'
import { readMarkdown } from './markdown.ts'
import { type Piece, pieces } from './pieces.ts'
import { type Slots, split } from './slots.ts'
import { Fence, type FillContext, Flow, Phrase, type Slot } from './values.ts'

/** Where a fence stood in the template's Markdown, until `fold` pairs it. */
export interface FenceNode {
  type: 'fence'
  fence: Fence
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
export function fill(rendered: string, slots: Slots, context: FillContext): Root {
  const flows = makeFlows(slots, context)

  const flow = (slot: Slot): RootContent[] | undefined => {
    if (slot instanceof Flow) return [...(flows.get(slot) ?? [])]
    if (slot instanceof Fence) return [{ type: 'fence', fence: slot } satisfies FenceNode as unknown as RootContent]
    return undefined
  }

  const block = (index: number): RootContent[] => {
    const slot = slots.at(index)
    return flow(slot) ?? [{ type: 'paragraph', children: slot instanceof Phrase ? ([...slot.nodes] as never) : [] }]
  }

  const filled = (node: RootContent, piece: Piece): RootContent[] => {
    const slotAt = (mark: number) => slots.at(piece.slots[mark] ?? -1)
    const marks = (text: string) => split(text).flatMap((part) => (typeof part === 'number' ? [slotAt(part)] : []))
    const alone = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
    if (alone?.type === 'text') {
      const parts = split(alone.value)
      const only = parts.length === 1 && typeof parts[0] === 'number' ? flow(slotAt(parts[0])) : undefined
      if (only) return only
    }
    if (node.type === 'text' || node.type === 'html') {
      return split(node.value).flatMap((part): RootContent[] => {
        if (typeof part === 'string') return [{ type: 'text', value: part } satisfies Text]
        const slot = slotAt(part)
        return slot instanceof Phrase ? [...slot.nodes] : []
      })
    }
    const { position: _, ...copy } = node
    if (!('children' in node)) return [copy as RootContent]
    const children = node.children.flatMap((child) => filled(child as RootContent, piece))
    const made = { ...copy, children } as RootContent
    if (node.type === 'heading') name(made as Heading, node, marks)
    return [made]
  }

  const children = pieces(rendered).flatMap((part) =>
    typeof part === 'number' ? block(part) : readMarkdown(part.markdown).flatMap((node) => filled(node, part)),
  )
  return { type: 'root', children }
}

/** A heading made of a label is called after it. */
function name(made: Heading, heading: Heading, marks: (text: string) => Slot[]): void {
  const slots = heading.children.flatMap((child) => (child.type === 'text' ? marks(child.value) : []))
  const label = slots.find((slot) => slot instanceof Phrase && slot.label !== undefined)
  if (label instanceof Phrase && label.label) made.data = { ...heading.data, id: label.label }
}
