import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bagPlace } from './place.ts'
import { infoValues, readInfo } from './read-info.ts'

/**
 * The SHA-256 of the record that a version was filed from; undefined where it is not filed, empty where its bag does not
 * tell. Reads one small file at once, so that a run can ask it of every record.
 *
 * @throws The system's error where the bag can't be read.
 */
export function filedRecord(archive: string, id: string, version: number): string | undefined {
  const place = bagPlace(archive, id, version)
  try {
    return infoValues(readInfo(readFileSync(join(place, 'bag-info.txt'), 'utf8')), 'Record-SHA256')[0] ?? ''
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['ENOENT', 'ENOTDIR'].includes(code)) throw error
    return lstatSync(place, { throwIfNoEntry: false }) ? '' : undefined
  }
}

/** The highest version of a record that has a bag; 0 where none has. Throws the file system's own error. */
export function latestFiled(archive: string, id: string): number {
  const folder = join(archive, id)
  const names = existsSync(folder) ? readdirSync(folder) : []
  return Math.max(0, ...names.map((name) => Number(/^v([1-9]\d*)$/.exec(name)?.[1] ?? 0)))
}
