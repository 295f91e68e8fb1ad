import type { ExchangeRecord } from '../../record/record.ts'

/** A name without what looks the same: case, width, spaces, what is not seen. */
export const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

/**
 * Gives a function that tells who a name is: a person or an organization of the record may be called by id, or by name in
 * any of its languages, and is one all the same. Others are who they are called.
 */
export function identities(record: ExchangeRecord): (name: string) => string {
  const ids = new Map<string, string>()
  for (const { facts } of record.editions.values()) {
    for (const { id, name } of [...(facts.people ?? []), ...(facts.organizations ?? [])]) {
      for (const one of [id, name]) if (!ids.has(fold(one))) ids.set(fold(one), id)
    }
  }
  return (name) => ids.get(fold(name)) ?? fold(name)
}
