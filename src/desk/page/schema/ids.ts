import type { FileView } from '../../api.ts'
import type { Kind } from './schema.ts'

/** Somebody or something that facts and text refer to by id. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'organization'
}

/** People and organizations of a record, in its order. */
export function namedIn(facts: FileView['facts'] | undefined): readonly Named[] {
  const of = (key: string, kind: Named['kind']): Named[] => {
    const list = facts?.[key]
    return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
      if (typeof entry !== 'object' || entry === null) return []
      const { id, name } = entry as { id?: unknown; name?: unknown }
      return typeof id === 'string' && id !== '' ? [{ id, name: typeof name === 'string' ? name : id, kind }] : []
    })
  }
  return [...of('people', 'person'), ...of('organizations', 'organization')]
}

/** Which of them a fact of a kind may name. */
export const namedFor = (kind: Kind | undefined, named: readonly Named[]): readonly Named[] =>
  named.filter((one) => kind === 'party' || kind === one.kind)
