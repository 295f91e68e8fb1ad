import type { Text } from 'mdast'
import type { LabelName } from '../language/labels.ts'
import { labelNames } from '../language/labels.ts'
import { fill } from '../language/language.ts'
import type { RenderContext } from './context.ts'
import { entriesOf } from './entries.ts'
import type { Fact, PhrasingContent } from './nodes.ts'
import { FactValue, Phrase } from './values.ts'

export const text = (value: string): Text => ({ type: 'text', value })

/** Prefix of the labels that word a closed list, by the last part of the pointer. */
const CODE_LABELS: Readonly<Record<string, string>> = {
  status: 'status',
  level: 'level',
  role: 'role',
  party: 'party',
  when: 'tour',
}

const isLabel = (name: string): name is LabelName => (labelNames as readonly string[]).includes(name)

/** Words for a value of a closed list, such as `in-progress`; the value itself where no label words it. */
function codeText(fact: FactValue, context: RenderContext): string {
  const prefix = CODE_LABELS[fact.fact.split('.').at(-1) ?? '']
  const name = `${prefix}-${fact.value}`
  return isLabel(name) ? context.language.labels[name] : fact.value
}

/** Name and language of the person or organization with this id, if there is one. */
function named(id: string, context: RenderContext): { text: string; lang: string } | undefined {
  const { people, organizations } = entriesOf(context.edition.facts)
  const person = people.get(id)
  if (person) return { text: person.name, lang: context.edition.languageOf(`people.${id}.name`) }
  const organization = organizations.get(id)
  if (organization) return { text: organization.name, lang: context.edition.languageOf(`organizations.${id}.name`) }
  return undefined
}

function printed(fact: FactValue, context: RenderContext): { text: string; lang: string } {
  const own = context.language.tag
  switch (fact.kind) {
    case 'date':
      return { text: context.language.date(fact.value), lang: own }
    case 'instant':
      return {
        text: context.language.dateTime(fact.value, context.edition.facts.release?.timezone ?? 'UTC'),
        lang: own,
      }
    case 'status':
    case 'level':
    case 'code':
      return { text: codeText(fact, context), lang: own }
    case 'party':
    case 'person':
    case 'organization':
      return named(fact.value, context) ?? { text: fact.value, lang: fact.lang }
    case 'word':
      return { text: fact.value, lang: fact.lang }
    default:
      return { text: fact.value, lang: own }
  }
}

/** Text with its line breaks: a blank line parts paragraphs, which in phrasing are two breaks. */
function lines(value: string): PhrasingContent[] {
  return value
    .trim()
    .split(/\n\s*\n/)
    .flatMap((part, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const, { type: 'break' } as const] : []),
      text(part.replace(/\s*\n\s*/g, ' ')),
    ])
}

/** A fact as the language and its kind want it. */
export function printFact(fact: FactValue, context: RenderContext): Fact {
  const { text: words, lang } = printed(fact, context)
  const node: Fact = {
    type: 'fact',
    fact: fact.fact,
    kind: fact.kind,
    value: fact.value,
    children: lines(words),
    position: context.edition.placeOf(fact.fact).position,
  }
  if (lang !== context.language.tag) node.data = { lang }
  return node
}

/** Anything a template can name, as phrasing. Nothing for what is absent. */
export function phrasing(value: unknown, context: RenderContext): PhrasingContent[] {
  if (value === null || value === undefined || value === false) return []
  if (value instanceof FactValue) return [printFact(value, context)]
  if (value instanceof Phrase) return [...value.nodes] as PhrasingContent[]
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? [] : [text(String(value))]
  return []
}

/** A label whose `{name}` marks are filled with phrasing. */
export function fillLabel(
  label: string,
  values: Readonly<Record<string, readonly PhrasingContent[]>>,
): PhrasingContent[] {
  return label.split(/(\{\w+\})/).flatMap((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name && values[name]) return [...values[name]]
    return part ? [text(fill(part, {}))] : []
  })
}
