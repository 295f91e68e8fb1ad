import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bag } from '../bags.ts'

/** A bag as the catalogue names it: `<id>/v<version>`. */
const NAME = /^([a-z0-9-]+)\/v[1-9]\d*$/

/**
 * Bags that `catalogue.json` of an archive lists and that are not among those that it has, in the catalogue's order.
 * None where there is no catalogue, or none that can be read: it is made anew from the bags.
 */
export function lostBags(archive: string, bags: readonly Bag[]): Pick<Bag, 'name' | 'id' | 'path'>[] {
  const there = new Set(bags.map(({ name }) => name))
  return listed(archive).flatMap((name) => {
    const [, id] = NAME.exec(name) ?? []
    return id === undefined || there.has(name) ? [] : [{ name, id, path: join(archive, name) }]
  })
}

function listed(archive: string): string[] {
  try {
    const { bags } = JSON.parse(readFileSync(join(archive, 'catalogue.json'), 'utf8')) as { bags: { bag: unknown }[] }
    return bags.map(({ bag }) => String(bag))
  } catch {
    return []
  }
}
