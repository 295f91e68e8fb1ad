import type { RootContent } from 'mdast'
import type { Reference } from '../../record/nodes.ts'
import { mentionContext } from '../mention/context.ts'
import { honorificName } from '../mention/name.ts'
import type { PhrasingContent } from '../nodes.ts'
import { phrasing, text } from '../print.ts'
import { templateFault } from '../template/fault.ts'
import { FactValue, Phrase } from '../values.ts'
import { helper } from './call.ts'
import { absent, bare } from './logic.ts'

const KINDS: readonly string[] = ['person', 'organization', 'event']

/** `{{reference "person" speaker form="full"}}`: worded like a reference in the narrative. */
export const reference = helper(({ args: [kind, target], hash, context, location }) => {
  if (absent(target)) return new Phrase([])
  if (!KINDS.includes(String(kind))) {
    throw templateFault(
      `Unexpected kind \`${kind}\`, expected one of ${KINDS.map((one) => `\`${one}\``).join(', ')}`,
      'template-reference-kind',
      location,
      { actual: String(kind), expected: KINDS },
    )
  }
  const node: Reference = {
    type: 'reference',
    kind: kind as Reference['kind'],
    target: String(bare(target)),
    ...(hash.form === 'short' || hash.form === 'full' ? { form: hash.form } : {}),
  }
  if (target instanceof FactValue) node.position = context.edition.placeOf(target.fact).position
  return new Phrase([node])
})

/** Between parts of an address or a function. */
const SEPARATORS = { Latn: ', ', Hans: '，', Hant: '，', Jpan: '、' } as const

/** `{{join place city country}}`: what is present, parted as the language parts items; `with` is another separator. */
export const join = helper(({ args, hash, context }) => {
  const parts = args.map((arg) => phrasing(arg, context)).filter((nodes) => nodes.length > 0)
  const separator = typeof hash.with === 'string' ? hash.with : SEPARATORS[context.language.script]
  return new Phrase(parts.flatMap((nodes, index) => (index > 0 ? [text(separator), ...nodes] : nodes)))
})

/** `{{anchor "person-" id name}}`: `name`, where references to the entry lead. */
export const anchor = helper(({ args: [prefix, id, value], context }) => {
  const children = phrasing(value, context)
  return new Phrase([{ type: 'span', data: { id: `${prefix}${bare(id)}` }, children }])
})

/** `{{or owner (missing "no owner named")}}`: says to reviewers what the record lacks. */
export const missing = helper(({ args: [what] }) => {
  return new Phrase([{ type: 'span', data: { missing: String(bare(what)) }, children: [] }])
})

/** `{{br}}`: a new line within a paragraph or cell. */
export const br = helper(() => new Phrase([{ type: 'break' }]))

/** `{{in title.language title.text}}`: text in another language than the document's. */
export const foreign = helper(({ args: [lang, value], context }) => {
  const tag = String(bare(lang))
  const children = phrasing(value, context)
  if (tag === context.language.tag) return new Phrase(children)
  return new Phrase([{ type: 'span', data: { lang: tag }, children }])
})

/** `{{link url}}` or `{{link email}}`: the fact, linked. */
export const link = helper(({ args: [target], context }) => {
  const children = phrasing(target, context)
  if (!(target instanceof FactValue) || children.length === 0) return new Phrase(children)
  const url = address(target)
  return new Phrase(url ? [{ type: 'link', url, title: null, children: children as never }] : children)
})

function address(fact: FactValue): string | undefined {
  if (fact.kind === 'url') return fact.value
  if (fact.kind === 'email') return `mailto:${encodeURIComponent(fact.value).replaceAll('%40', '@')}`
  if (fact.kind === 'phone') return `tel:${fact.value.replace(/[^+0-9]/g, '')}`
  return undefined
}

/** `{{upper city}}`: in capitals where the script has them. */
export const upper = helper(
  ({ args: [value], context }) =>
    new Phrase(uppercase(phrasing(value, context), context.language.tag) as RootContent[]),
)

function uppercase(nodes: readonly PhrasingContent[], tag: string): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: node.value.toLocaleUpperCase(tag) }
    return 'children' in node
      ? ({ ...node, children: uppercase(node.children as PhrasingContent[], tag) } as PhrasingContent)
      : node
  })
}

/** `{{dateline-city city}}`: in capitals where the language's press writes it so. */
export const datelineCity = helper(({ args: [value], context }) => {
  const nodes = phrasing(value, context)
  return new Phrase(
    (context.language.press.datelineCity === 'upper' ? uppercase(nodes, context.language.tag) : nodes) as RootContent[],
  )
})

/** `{{ordinal @index}}`: 1 for the first. */
export const ordinal = helper(({ args: [index] }) => new Phrase([text(String(Number(index) + 1))]))

/** `{{list names}}`: entries of a list, parted as the language parts them. */
export const list = helper(({ args: [items], context }) => {
  const parts = (Array.isArray(items) ? items : []).map((item) => phrasing(item, context))
  return new Phrase(
    parts.flatMap((nodes, index) => (index > 0 ? [text(context.language.mention.listSeparator), ...nodes] : nodes)),
  )
})

/** `{{full-name this}}`: a person's name with the honorific where the language puts it; introduces nobody. */
export const fullName = helper(({ args: [person], context }) => {
  const { id } = person as { id: unknown }
  return new Phrase(honorificName(mentionContext(context.edition, context.language), String(bare(id))))
})

/** `{{brackets level}}`: in the language's brackets, with the space that it wants before them; nothing when absent. */
export const brackets = helper(({ args: [value], context }) => {
  const nodes = phrasing(value, context)
  const { bracketOpen, bracketClose } = context.language.mention
  return new Phrase(nodes.length > 0 ? [text(bracketOpen), ...nodes, text(bracketClose)] : [])
})
