import { proseIn } from '../prose/file.ts'
import { anyOf } from '../prose/literal.ts'
import { type Text, textsOf } from '../prose/texts.ts'
import type { CheckedFile } from '../rule.ts'

/** A person where a text names them: by reference, or by their full name. */
export interface PersonMention extends Text {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Every mention of a person of the record in a file's texts. */
export function personMentions(file: CheckedFile): PersonMention[] {
  const people = (file.edition?.people ?? []).flatMap((person) =>
    person?.id !== undefined && person.name !== undefined ? [[person.name, person.id] as const] : [],
  )
  const [narrative] = textsOf(file)
  const referred = narrative
    ? proseIn(file).references.flatMap(({ start, end, node }) =>
        node.kind === 'person' ? [{ ...narrative, id: node.target, start, end }] : [],
      )
    : []
  if (people.length === 0) return referred
  const ids = new Map(people)
  const any = new RegExp(anyOf(ids.keys()), 'gu')
  const named = textsOf(file).flatMap((text) =>
    Array.from(text.text.matchAll(any), ({ 0: name, index }) => ({
      ...text,
      id: ids.get(name.replace(/\s+/gu, ' ')) ?? '',
      start: index,
      end: index + name.length,
    })),
  )
  return [...referred, ...named]
}
