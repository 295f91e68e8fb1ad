import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast'
import { plainText } from '../../src/document/plain-text.ts'
import { type MentionOptions, resolveReferences } from '../../src/document/references.ts'
import { languageFor } from '../../src/language/index.ts'
import type { Reference } from '../../src/record/nodes.ts'
import type { Edition, PublicFacts } from '../../src/record/record.ts'

const KINDS: Readonly<Record<string, Reference['kind']>> = { person: 'person', org: 'organization', event: 'event' }

/** A line in which `:person[yan]`, `:org[smart]{short}` and `:event[date]` are references and all else is text. */
export function line(source: string): PhrasingContent[] {
  return source.split(/(:(?:person|org|event)\[[^\]]+\](?:\{\w+\})?)/u).flatMap((part): PhrasingContent[] => {
    const [, name = '', target = '', form] = /^:(\w+)\[(.+)\](?:\{(\w+)\})?$/u.exec(part) ?? []
    const kind = KINDS[name]
    if (kind === undefined) return part === '' ? [] : [{ type: 'text', value: part }]
    return [{ type: 'reference', kind, target, ...(form === 'short' || form === 'full' ? { form } : {}) }]
  })
}

/** A document of one paragraph per line; a line that begins with `# ` is a heading. */
export function documentOf(...lines: readonly string[]): Root {
  return {
    type: 'root',
    children: lines.map((source): Heading | Paragraph =>
      source.startsWith('# ')
        ? { type: 'heading', depth: 1, children: line(source.slice(2)) }
        : { type: 'paragraph', children: line(source) },
    ),
  }
}

/** What a reader sees of each line. */
export function printed(
  lines: readonly string[],
  edition: Edition<PublicFacts>,
  options: MentionOptions = {},
): readonly string[] {
  const tree = resolveReferences(documentOf(...lines), edition, languageFor(edition.language), options)
  return tree.children.map((block) => plainText(block))
}
