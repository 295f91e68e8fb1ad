import type { BlockContent, DefinitionContent } from 'mdast'
import type { Node, Parent } from 'unist'

/** `:person[yan]`, `:org[pumch]{short}`, `:event[date]`: a fact named in the narrative, not yet worded. */
export interface FactReference extends Node {
  type: 'reference'
  kind: 'person' | 'organization' | 'event'
  /** Id of the person or organization; for the event `date`, `name`, `place` or `city`. */
  target: string
  /** Chosen by hand; left out, the first mention is full and later ones short. */
  form?: 'short' | 'full'
}

/** Short name of it; inside `declare module 'mdast'` that name is taken by mdast's own mixin. */
export type Reference = FactReference

/** `:::internal … :::`: for the briefing alone. */
export interface Internal extends Parent {
  type: 'internal'
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    reference: FactReference
  }
  interface BlockContentMap {
    internal: Internal
  }
  interface RootContentMap {
    reference: FactReference
    internal: Internal
  }
}
