import type { Manifest } from '../manifest.ts'

/** Why an issued version must be built again so that it can be filed, or told that it can't; undefined where it is filed. */
export async function unfiled(
  archive: string,
  { id, version, sha256 }: Manifest['record'],
): Promise<string | undefined> {
  const { filedRecord } = await import('./bag/index.ts')
  const filed = await filedRecord(archive, id, version)
  if (filed === sha256) return undefined
  return filed === undefined ? `version ${version} is not filed yet` : `version ${version} is filed otherwise`
}
