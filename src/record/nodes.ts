import type { BlockContent, DefinitionContent } from 'mdast'
import type { Node, Parent } from 'unist'

/** `:person[yan]`, `:org[pumch]{short}`, `:event[date]`: a fact named in the narrative, not yet worded. */
export interface Reference extends Node {
  type: 'reference'
  kind: 'person' | 'organization' | 'event'
  /** Id of the person or organization; for the event `date`, `name`, `place` or `city`. */
  target: string
  /** Chosen by hand; left out, the first mention is full and later ones short. */
  form?: 'short' | 'full'
}

/** `:::internal … :::`: for the briefing alone. */
export interface Internal extends Parent {
  type: 'internal'
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    reference: Reference
  }
  interface BlockContentMap {
    internal: Internal
  }
  interface RootContentMap {
    reference: Reference
    internal: Internal
  }
}
