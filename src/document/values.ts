import type { RootContent } from 'mdast'
import type { FieldKind } from '../record/fields.ts'

/*
 * What templates handle: values that print themselves as nodes. None of them is a string, so that nothing of a
 * record can ever be read as Markdown.
 */

/** One fact of the record, with the pointer that names it. */
export class FactValue {
  readonly fact: string
  readonly kind: FieldKind
  readonly value: string
  /** Language in which the value stands. */
  readonly lang: string

  constructor(fact: string, kind: FieldKind, value: string, lang: string) {
    this.fact = fact
    this.kind = kind
    this.value = value
    this.lang = lang
  }
}

/** Phrasing nodes, to stand in a line of text. */
export class Phrase {
  readonly nodes: readonly RootContent[]
  /** Label that the words come from, if one: a heading made of it gets its name as anchor. */
  readonly label: string | undefined

  constructor(nodes: readonly RootContent[], label?: string) {
    this.nodes = nodes
    this.label = label
  }
}

/** Flow nodes, to stand on a line of their own; made when the template has been read to its end. */
export class Flow {
  readonly make: (context: FillContext) => readonly RootContent[]
  /** 0 is filled first; figures that stand nowhere else come last. */
  readonly pass: 0 | 1

  constructor(make: (context: FillContext) => readonly RootContent[], pass: 0 | 1 = 0) {
    this.make = make
    this.pass = pass
  }
}

/** Opens or closes one of our own flow nodes around what the template prints between them. */
export class Fence {
  readonly edge: 'open' | 'close'
  readonly kind: 'region' | 'table' | 'describe' | 'entry'
  readonly name: string
  readonly phrase: readonly RootContent[]
  readonly options: Readonly<Record<string, string>>

  constructor(
    edge: Fence['edge'],
    kind: Fence['kind'],
    name = '',
    phrase: readonly RootContent[] = [],
    options: Readonly<Record<string, string>> = {},
  ) {
    this.edge = edge
    this.kind = kind
    this.name = name
    this.phrase = phrase
    this.options = options
  }
}

export type Slot = Phrase | Flow | Fence

/** What is known once the whole template has been rendered. */
export interface FillContext {
  /** Media files that the narrative places itself. */
  readonly placed: Set<string>
  /** Narrative sections that the template prints. */
  readonly printed: ReadonlySet<string>
}
