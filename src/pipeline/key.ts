import type { DocumentName } from '../document/document.ts'
import type { ReleaseState } from '../document/state.ts'
import type { Dependencies } from './dependencies.ts'
import { sha256 } from './hash.ts'

/** A file that the manifest vouches for: a document, or the list of facts. */
export type Made = DocumentName | 'facts'

/** Templates that a document does not show. The summary tells the hash of its siblings, so it shows all of them. */
const unrelated: Readonly<Record<Made, RegExp | undefined>> = {
  'press-release': /^templates\/(?:briefing|summary)\./,
  briefing: /^templates\/(?:summary\.|page\.html\.hbs$)/,
  summary: undefined,
  facts: undefined,
}

/** Names of the dependencies that a document shows. */
export const dependenciesShown = (document: Made, dependencies: Dependencies): string[] =>
  Object.keys(dependencies).filter((name) => !unrelated[document]?.test(name))

/** What decides the bytes of one record's documents, beside what every document is made with. */
export interface Ingredients {
  /** Files of the record, as they are on disk. */
  readonly sources: readonly { readonly name: string; readonly sha256: string }[]
  readonly state: ReleaseState['kind']
  /** Whether the build was asked for previews. */
  readonly preview: boolean
}

const digest = (value: unknown): string => sha256(new TextEncoder().encode(JSON.stringify(value)))

/**
 * Gives the key of a document: SHA-256 of all that it depends on. Where the key is the same, the bytes would be. The
 * dependencies, which all records share, are hashed once.
 */
export function keysWith(dependencies: Dependencies): (document: Made, ingredients: Ingredients) => string {
  const shared = new Map<Made, string>()
  for (const document of Object.keys(unrelated) as Made[]) {
    shared.set(document, digest(dependenciesShown(document, dependencies).map((name) => [name, dependencies[name]])))
  }
  return (document, { sources, state, preview }) => {
    const files = sources.map(({ name, sha256: own }) => `${name}\0${own}`).sort()
    return digest([files, shared.get(document), state, preview])
  }
}
