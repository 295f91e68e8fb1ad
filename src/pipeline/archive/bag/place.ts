import { join } from 'node:path'

/** The name of a version's bag in the archive, `<id>/v<version>`. */
export const bagName = (id: string, version: number): string => `${id}/v${version}`

/** The folder of a version's bag. */
export const bagPlace = (archive: string, id: string, version: number): string => join(archive, id, `v${version}`)
