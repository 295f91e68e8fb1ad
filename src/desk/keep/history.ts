import { Repository } from '../../pipeline/history/git.ts'
import type { Version, VersionEntry } from '../api/versions.ts'
import { languageOfName, type Texts } from '../reading/draft-bundle.ts'
import { textsOf } from './save.ts'
import { type Origin, versionBundle } from './version-bundle.ts'
import type { Kept, Versions } from './versions.ts'

/** Commits that are listed at most. */
const MOST = 50

/** Earlier states of a record: what the desk kept, and commits; the newest first. */
export async function historyOf(versions: Versions, key: string, path: string): Promise<VersionEntry[]> {
  const days = (await versions.list(key)).map(entryOf)
  const repository = await Repository.at(path)
  const inside = await repository?.pathOf(path)
  const commits = repository && inside !== undefined ? await repository.logOf(inside, MOST) : []
  const git = commits.map(
    ({ hash, at, by, subject }): VersionEntry => ({ version: `git-${hash}`, source: 'git', at, by, label: subject }),
  )
  return [...days, ...git].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

const entryOf = ({ version, at, by }: Kept): VersionEntry => ({ version, source: 'day', at, by, label: '' })

/** Where a version is had from; undefined where there is none of that name. */
export async function originOf(versions: Versions, key: string, version: string): Promise<Origin | undefined> {
  const commit = /^git-([0-9a-f]{40,64})$/.exec(version)?.[1]
  if (commit !== undefined) return { commit }
  const kept = await versions.get(key, version)
  if (!kept) return undefined
  const texts: Record<string, string> = {}
  for (const [file, sha256] of Object.entries(kept.texts)) {
    const text = await versions.text(key, sha256)
    if (text !== undefined) texts[file] = text
  }
  return { texts: texts satisfies Texts }
}

/** A version with its texts; undefined where there is none of that name. */
export async function versionOf(
  versions: Versions,
  key: string,
  path: string,
  version: string,
): Promise<Version | undefined> {
  const [origin, entries] = [await originOf(versions, key, version), await historyOf(versions, key, path)]
  const entry = entries.find((one) => one.version === version)
  if (!origin || !entry) return undefined
  const texts = textsOf(await versionBundle(path, origin)).map(({ name, bytes, sha256 }) => ({
    file: name,
    language: languageOfName(name) ?? '',
    original: languageOfName(name) === undefined,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    sha256,
  }))
  return { ...entry, texts }
}
