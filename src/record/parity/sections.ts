import type { Section } from '../record.ts'

/** Which section of one language is which of the other, by index; what has no counterpart is in neither map. */
export interface SectionPairs {
  readonly toTranslation: ReadonlyMap<number, number>
  readonly toOriginal: ReadonlyMap<number, number>
}

/** Pairs sections: known ones by name, unknown ones in their order. */
export function pairSections(original: readonly Section[], translation: readonly Section[]): SectionPairs {
  const waiting = new Map<string, number[]>()
  for (const [index, { name = '' }] of translation.entries()) {
    const queue = waiting.get(name)
    if (queue) queue.push(index)
    else waiting.set(name, [index])
  }
  const pairs = original.flatMap(({ name = '' }, index) => {
    const other = waiting.get(name)?.shift()
    return other === undefined ? [] : [[index, other] as const]
  })
  return { toTranslation: new Map(pairs), toOriginal: new Map(pairs.map(([a, b]) => [b, a])) }
}

/** Whether two sections are built alike, so that their blocks answer to one another in order. */
export function parallel(one: Section | undefined, other: Section | undefined): boolean {
  if (!one || !other || one.children.length !== other.children.length) return false
  return one.children.every((child, index) => child.type === other.children[index]?.type)
}
