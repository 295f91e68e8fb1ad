import { stat } from 'node:fs/promises'
import { posix } from 'node:path'
import { type Bundle, checkBundle, NoRecordError, readBundle } from '../../record/index.ts'
import { parsedFile } from '../../record/parse.ts'
import type { Checked } from '../../record/record.ts'
import { bundleAt } from '../history/bundle.ts'
import { Repository } from '../history/git.ts'

/**
 * Reads and checks one version of a record: a bundle's folder, a record file, or `REVISION:PATH` of the git repository
 * that the working folder is in, the path from its root or from there. The folder's name need not be the record's id.
 *
 * @throws NoRecordError when there is nothing.
 */
export async function readVersion(argument: string): Promise<Checked> {
  const exists = await stat(argument).then(
    () => true,
    () => false,
  )
  const bundle = exists ? await readBundle(argument) : await fromRevision(argument)
  return checkBundle(named(bundle))
}

async function fromRevision(argument: string): Promise<Bundle> {
  const colon = argument.indexOf(':')
  if (colon < 1) throw new NoRecordError(argument, 'no such file or folder')
  const [revision, path] = [argument.slice(0, colon), argument.slice(colon + 1)]
  const repository = await Repository.around('.')
  if (!repository) throw new NoRecordError(argument, 'no such file or folder, and no git repository here')
  const commit = await repository.commit(revision)
  if (!commit) throw new NoRecordError(argument, `no revision \`${revision}\` in this repository`)
  const here = await repository.pathOf(path)
  const candidates = path.startsWith('./') || path.startsWith('../') ? [here] : [posix.normalize(path), here]
  for (const candidate of candidates) {
    const bundle = candidate === undefined ? undefined : await bundleAt(repository, commit, candidate, revision)
    if (bundle) return bundle
  }
  throw new NoRecordError(argument, `no record at \`${path}\` in \`${revision}\``)
}

/** Two versions lie side by side under names of their own: the record's id is what the record says. */
function named(bundle: Bundle): Bundle {
  const id = bundle.original && parsedFile(bundle.original, 'original', 'en').facts?.id
  return id === undefined ? bundle : { ...bundle, id }
}
