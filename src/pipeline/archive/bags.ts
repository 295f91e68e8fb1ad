import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bagName } from './bag/place.ts'

/** A bag by its place in the archive. */
export interface Bag {
  /** `<id>/v<version>`. */
  readonly name: string
  readonly id: string
  readonly version: number
  /** Its folder. */
  readonly path: string
}

/** The order of bags: by id, then by version. */
export const byPlace = (a: Bag, b: Bag): number => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1)

/** Other folders are none of ours: `.communique`, or the `lost+found` of a file system's root, which only root may read. */
const ID = /^[a-z0-9-]+$/

/**
 * All bags of an archive, by id and version. What a killed run left unfinished is none.
 *
 * @throws The system's error where the archive can't be read.
 */
export function allBags(archive: string): Bag[] {
  const ids = readdirSync(archive, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && ID.test(entry.name))
    .map(({ name }) => name)
    .sort()
  return ids.flatMap((id) =>
    readdirSync(join(archive, id))
      .flatMap((folder) => /^v([1-9]\d*)$/.exec(folder)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b)
      .map((version) => ({ name: bagName(id, version), id, version, path: join(archive, id, `v${version}`) })),
  )
}
