import type { PdfObjects } from '../../../disclosure/pdf/objects.ts'
import { isDictionary, type PdfDictionary, type PdfValue, pdfValue, Ref } from '../../../disclosure/pdf/value.ts'

/** Content of a page that an element of the structure tree holds. */
export interface MarkedContent {
  /** Object number of the page. */
  readonly page: number
  readonly mcid: number
}

/** An element of the structure tree (ISO 32000-1 14.7.2). */
export interface StructureNode {
  /** Standard type, without `/`. */
  readonly type: string
  readonly children: readonly (StructureNode | MarkedContent)[]
  /** Alternative and replacement text, title, language, as far as it has them. */
  readonly words: readonly string[]
}

/** Elements deeper than this are not followed: a tree of ours is far flatter. */
const DEEPEST = 200

/** The structure tree of a PDF, whatever pages its elements reach over; undefined where there is none. */
export function structureOf(objects: PdfObjects): StructureNode | undefined {
  const resolve = (value: PdfValue | undefined): PdfValue =>
    value instanceof Ref ? pdfValue(objects.sources.get(value.id) ?? '') : (value ?? null)
  const seen = new Set<number>()

  const kids = (value: PdfValue | undefined, page: number, depth: number): (StructureNode | MarkedContent)[] => {
    if (value === undefined || value === null || depth > DEEPEST) return []
    if (Array.isArray(value)) return value.flatMap((one) => kids(one, page, depth))
    if (typeof value === 'number') return [{ page, mcid: value }]
    if (value instanceof Ref) {
      if (seen.has(value.id)) return []
      seen.add(value.id)
    }
    const resolved = resolve(value)
    return isDictionary(resolved) ? [...kid(resolved, page, depth)] : []
  }

  const kid = (dictionary: PdfDictionary, page: number, depth: number): (StructureNode | MarkedContent)[] => {
    const own = dictionary.get('Pg')
    const at = own instanceof Ref ? own.id : page
    const type = dictionary.get('Type')
    const mcid = dictionary.get('MCID')
    if (typeof mcid === 'number') return [{ page: at, mcid }]
    if (type === '/OBJR') return []
    const words = ['Alt', 'ActualText', 'E', 'T', 'Lang'].flatMap((key) => {
      const value = resolve(dictionary.get(key))
      return value !== null && typeof value === 'object' && 'text' in value ? [value.text] : []
    })
    const name = String(dictionary.get('S') ?? '').replace('/', '')
    return [{ type: name, children: kids(dictionary.get('K'), at, depth + 1), words }]
  }

  for (const source of objects.sources.values()) {
    if (!/\/Type \/StructTreeRoot\b/.test(source)) continue
    const root = pdfValue(source)
    if (isDictionary(root)) return { type: 'StructTreeRoot', children: kids(root.get('K'), 0, 0), words: [] }
  }
  return undefined
}
