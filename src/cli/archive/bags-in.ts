import { allBags, type Bag } from '../../pipeline/archive/bags.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import { CallError } from '../status.ts'

/** The archive that `--archive` names, which must be there, and its bags. */
export function bagsIn({ archive }: ArchiveCommandOptions): { readonly archive: string; readonly bags: Bag[] } {
  if (archive === undefined) throw new CallError('Missing option `--archive DIR`, expected the folder of the bags')
  try {
    return { archive, bags: allBags(archive) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CallError(`${archive}: no such folder`)
    throw error
  }
}
