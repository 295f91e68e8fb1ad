import type { PhrasingContent as MdastPhrasing, RootContent } from 'mdast'
import type { MentionStyle } from '../../language/language.ts'
import type { Reference } from '../../record/nodes.ts'
import type { PhrasingContent } from '../nodes.ts'
import { plainText } from '../plain-text.ts'
import type { MentionContext } from './context.ts'
import { mentionEvent } from './event.ts'
import { mentionInHeading } from './heading.ts'
import { mentionOrganization, type Worded } from './organization.ts'
import { mentionPerson } from './person.ts'
import { type Surroundings, wordBefore } from './surroundings.ts'

type Inline = MdastPhrasing | RootContent

/** How much of a line is looked at on either side of a reference, in characters. */
const REACH = 80

/** The leaves of one block of running text, and how far they have been resolved. */
interface Cursor {
  readonly leaves: readonly Inline[]
  index: number
  before: string
  /** The word that the last reference depended on, in lower case. */
  governor: string | undefined
  /** Text since then. */
  since: string
}

/** The phrasing of one block with its references worded. In a heading they are worded more briefly. */
export function resolveLine(context: MentionContext, nodes: readonly Inline[], heading: boolean): PhrasingContent[] {
  return resolved(
    context,
    nodes,
    { leaves: nodes.flatMap(leavesOf), index: 0, before: '', governor: undefined, since: '' },
    heading,
  )
}

function resolved(context: MentionContext, nodes: readonly Inline[], at: Cursor, heading: boolean): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type === 'reference') {
      at.index += 1
      const surroundings = around(at, out, context.language.mention)
      const worded = heading
        ? { nodes: mentionInHeading(context, node), replaces: 0 }
        : word(context, node, surroundings)
      at.governor = surroundings.governor ?? wordBefore(surroundings)?.toLowerCase()
      at.since = ''
      cut(out, worded.replaces)
      out.push(...worded.nodes.map((one) => (node.position ? { ...one, position: node.position } : one)))
      at.before = (at.before.slice(0, at.before.length - worded.replaces) + plainText(worded.nodes)).slice(-REACH)
    } else if ('children' in node) {
      // A link within a link is none.
      const inner = node.type === 'link' ? { ...context, anchors: new Set<string>() } : context
      const children = resolved(inner, node.children as Inline[], at, heading)
      out.push({ ...node, children } as PhrasingContent)
    } else {
      at.index += 1
      at.before = (at.before + leafText(node)).slice(-REACH)
      at.since = (at.since + leafText(node)).slice(0, REACH)
      out.push(node as PhrasingContent)
    }
  }
  return out
}

function word(context: MentionContext, { kind, target, form }: Reference, surroundings: Surroundings): Worded {
  if (kind === 'person') return { nodes: mentionPerson(context, target, form, surroundings), replaces: 0 }
  if (kind === 'organization') return mentionOrganization(context, target, form, surroundings)
  return mentionEvent(context, target, surroundings)
}

function around(at: Cursor, out: readonly PhrasingContent[], style: MentionStyle): Surroundings {
  let after = ''
  for (let index = at.index; index < at.leaves.length && after.trim().length < 3 && after.length < REACH; index += 1) {
    const leaf = at.leaves[index]
    if (leaf !== undefined) after += leafText(leaf).slice(0, REACH)
  }
  const last = out.at(-1)
  const joined = style.conjunctions?.includes(at.since.trim()) ?? false
  return {
    before: at.before,
    after,
    beside: last?.type === 'text' ? last.value.length : 0,
    governor: joined ? at.governor : undefined,
  }
}

/** Takes `count` characters from the end of the text that ends `out`. */
function cut(out: PhrasingContent[], count: number): void {
  const last = out.at(-1)
  if (count > 0 && last?.type === 'text') out.splice(-1, 1, { ...last, value: last.value.slice(0, -count) })
}

function leavesOf(node: Inline): Inline[] {
  return 'children' in node ? (node.children as Inline[]).flatMap(leavesOf) : [node]
}

/** What a leaf means to its neighbours: a reference is a word to come, a footnote mark nothing. */
function leafText(node: Inline): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'reference') return 'x'
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
}
