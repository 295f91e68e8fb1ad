import type { WordPackage } from './package.ts'
import { attribute, descendants, W } from './xml.ts'

/**
 * Finds the number instance of the new package for one of the old (ECMA-376 part 1 §17.9.18): that of the list at the
 * same place where there are as many, so that items that went stand among those that stayed, or a copy of the old one.
 */
export function listNumbers(old: WordPackage, now: WordPackage): (id: string) => string {
  const instances = (file: WordPackage) => descendants(file.numbering, 'num')
  const inUse = (file: WordPackage) => [
    ...new Set(descendants(file.document, 'numId').map((number) => attribute(number, 'val') ?? '')),
  ]
  const [olds, news] = [inUse(old), inUse(now)]
  const found = new Map(olds.length === news.length ? olds.map((id, at) => [id, news[at] ?? id]) : [])
  return (id) => {
    const known = found.get(id)
    if (known !== undefined) return known
    const original = instances(old).find((one) => attribute(one, 'numId') === id)
    if (!original) return id
    const all = instances(now)
    const own = String(Math.max(0, ...all.map((one) => Number(attribute(one, 'numId')))) + 1)
    const made = now.numbering.importNode(original, true)
    made.setAttributeNS(W, 'w:numId', own)
    now.numbering.documentElement?.insertBefore(made, all.at(-1)?.nextSibling ?? null)
    found.set(id, own)
    return own
  }
}
