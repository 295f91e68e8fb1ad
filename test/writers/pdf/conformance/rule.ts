import type { Dictionary, PdfFile, Value } from '../objects.ts'

/** A rule of one of the two standards that a file breaks. */
export interface Violation {
  /** `ISO 19005-3 6.2.11.4.1`, `ISO 14289-1 7.3`. */
  readonly clause: string
  readonly what: string
}

export type Report = (clause: string, what: string) => void
/** Looks at a file and reports what breaks its clauses. */
export type Check = (pdf: PdfFile, report: Report) => void

export const A = (clause: string) => `ISO 19005-3 ${clause}`
export const UA = (clause: string) => `ISO 14289-1 ${clause}`

/** A structure element with its place in the tree. */
export interface Node {
  readonly dictionary: Dictionary
  readonly type: string
  readonly parent: Node | undefined
  readonly children: readonly Node[]
  readonly kids: readonly Value[]
}

/** The structure tree's elements, from its root. */
export function structureOf(pdf: PdfFile): readonly Node[] {
  const build = (value: Value, parent: Node | undefined): Node[] => {
    const dictionary = pdf.resolve(value)
    if (!(dictionary instanceof Map) || !dictionary.has('S')) return []
    const children: Node[] = []
    const kids = pdf.list(dictionary.get('K'))
    const node: Node = { dictionary, type: pdf.name(dictionary, 'S') ?? '', parent, children, kids }
    for (const kid of kids) children.push(...build(kid, node))
    return [node]
  }
  return pdf.list(pdf.catalog, 'StructTreeRoot', 'K').flatMap((kid) => build(kid, undefined))
}

export function* descend(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    yield* descend(node.children)
  }
}

/** An attribute of a structure element, whoever owns it. */
export function attribute(pdf: PdfFile, node: Node, owner: string, key: string): Value {
  for (const attributes of pdf.list(node.dictionary, 'A')) {
    if (pdf.name(attributes, 'O') === owner) {
      const value = pdf.get(attributes, key)
      if (value !== null) return value
    }
  }
  return null
}
