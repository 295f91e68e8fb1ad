import { OFFICE_RELATIONSHIP, RELATIONSHIPS } from './namespaces.ts'
import { element, part } from './xml.ts'

/** Relationships of one part (ECMA-376 part 2 §8.5). Ids count from rId1; the same target is the same id. */
export interface Relationships {
  /** `type` is the last segment of an office relationship, such as `image`, or a whole URI. Gives the id. */
  add(type: string, target: string, mode?: 'External'): string
  readonly size: number
  /** The `.rels` part. */
  xml(): string
}

export function relationships(): Relationships {
  const ids = new Map<string, { id: string; type: string; target: string; mode: 'External' | undefined }>()
  return {
    add(type, target, mode) {
      const key = `${type} ${target}`
      const known = ids.get(key)
      if (known) return known.id
      const id = `rId${ids.size + 1}`
      ids.set(key, { id, type: type.includes('://') ? type : `${OFFICE_RELATIONSHIP}/${type}`, target, mode })
      return id
    },
    get size() {
      return ids.size
    },
    xml: () =>
      part(
        element(
          'Relationships',
          { xmlns: RELATIONSHIPS },
          ...[...ids.values()].map(({ id, type, target, mode }) =>
            element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }),
          ),
        ),
      ),
  }
}
