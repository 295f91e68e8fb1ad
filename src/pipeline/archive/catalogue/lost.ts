import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Bag } from '../bags.ts'

/** A bag as the catalogue names it: `<id>/v<version>`. */
const NAME = /^([a-z0-9-]+)\/v([1-9]\d*)$/

/** Bags that `catalogue.json` of an archive lists, in its order; undefined where there is none, or none that can be read. */
export function listedBags(archive: string): Bag[] | undefined {
  try {
    const { bags } = JSON.parse(readFileSync(join(archive, 'catalogue.json'), 'utf8')) as { bags: { bag: unknown }[] }
    return bags.flatMap(({ bag }) => {
      const [name = '', id, version] = NAME.exec(String(bag)) ?? []
      return id === undefined ? [] : [{ name, id, version: Number(version), path: join(archive, name) }]
    })
  } catch {
    return undefined
  }
}

let last = { key: '', names: new Set<string>() as ReadonlySet<string> }

/** Whether the catalogue of an archive lists a bag. It is read once for as long as it stays the same. */
export function isListed(archive: string, name: string): boolean {
  const path = join(archive, 'catalogue.json')
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return false
  const key = `${path} ${found.ino} ${found.size} ${found.mtimeMs}`
  if (last.key !== key) last = { key, names: new Set(listedBags(archive)?.map((bag) => bag.name)) }
  return last.names.has(name)
}

/** Those of the bags that a catalogue lists which are not among those that there are. */
export function lostBags(listed: readonly Bag[], bags: readonly Bag[]): Bag[] {
  const there = new Set(bags.map(({ name }) => name))
  return listed.filter(({ name }) => !there.has(name))
}
