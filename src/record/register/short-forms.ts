import { proseIn } from '../prose/file.ts'
import { literal } from '../prose/literal.ts'
import { textsOf } from '../prose/texts.ts'
import type { Place } from '../record.ts'
import type { CheckedFile } from '../rule.ts'
import { isNamed } from './forms.ts'

/** A short form of an organization's name that nothing introduces. */
export interface UnknownShort {
  readonly place: Place
  readonly short: string
  readonly name: string
  readonly id: string
}

/** Short forms in a narrative that never says what they are short for: by a reference, a person's title, or in words. */
export function unknownShorts(file: CheckedFile): UnknownShort[] {
  const { references } = proseIn(file)
  const [narrative] = textsOf(file)
  if (!narrative) return []
  const people = new Set(references.flatMap(({ node }) => (node.kind === 'person' ? [node.target] : [])))
  const titled = (file.edition?.people ?? []).flatMap((person) =>
    person?.id !== undefined && people.has(person.id)
      ? (person.roles ?? []).flatMap((role) => role?.organization ?? [])
      : [],
  )
  const introduced = new Set([
    ...references.flatMap(({ node }) => (node.kind === 'organization' ? [node.target] : [])),
    ...titled,
  ])
  return (file.edition?.organizations ?? []).flatMap((organization): UnknownShort[] => {
    const { id, name, short } = organization ?? {}
    if (id === undefined || name === undefined || short === undefined || introduced.has(id)) return []
    if (isNamed({ kind: 'organization', name }, file.language, narrative.text)) return []
    const at = indexOfWord(narrative.text, short)
    return at < 0 ? [] : [{ place: narrative.placeOf(at, at + short.length), short, name, id }]
  })
}

/** Where a word stands by itself, or -1; in Han script no space parts words. */
function indexOfWord(text: string, word: string): number {
  const start = /^[\p{Script=Latin}\p{N}]/u.test(word) ? '(?<![\\p{Script=Latin}\\p{N}])' : ''
  const end = /[\p{Script=Latin}\p{N}]$/u.test(word) ? '(?![\\p{Script=Latin}\\p{N}])' : ''
  return text.search(new RegExp(start + literal(word) + end, 'u'))
}
