import { join } from 'node:path'
import type { DocumentName } from '../../document/document.ts'
import { type ReleaseState, releaseState } from '../../document/state.ts'
import type { Discovered } from '../../record/index.ts'
import { fileName, writers } from '../../writers/index.ts'
import type { Filing } from '../build.ts'
import type { Dependencies } from '../dependencies.ts'
import { dependenciesShown, keysWith, type Made } from '../key.ts'
import type { ManifestFile } from '../manifest.ts'
import { filedRecord, latestFiled } from './bag/filed-record.ts'
import { bagName } from './bag/place.ts'
import { isListed } from './catalogue/lost.ts'
import { hashFile } from './hash-file.ts'
import { changedSources, lastChange, type Source, sourcesOf } from './sources.ts'
import { type Standing, standingManifest } from './standing.ts'

/** What a run is asked for. */
export interface Ask {
  readonly output: string
  readonly only: ReadonlySet<DocumentName>
  readonly languages: ReadonlySet<string> | undefined
  readonly preview: boolean
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  readonly dependencies: Dependencies
  /** Whether everything is made anew. */
  readonly force: boolean
  /** Whether warnings count as errors, so that a record that has some is looked at again. */
  readonly strict: boolean
  /** Records without a file that changed since are left out; milliseconds since 1970-01-01T00:00Z. */
  readonly since: number | undefined
  /** Where issued versions are filed. */
  readonly filing?: Filing | undefined
}

/** A file of the output, and why it must be made; without `why` it stands as it should. */
export interface Needed {
  readonly name: string
  readonly why: string | undefined
}

/** What a look at a record and its output gives. */
export interface Inspection {
  readonly leftOut: boolean
  /** Why the record must be built although its files stand, or before anything is known of them. */
  readonly why: string | undefined
  readonly files: readonly Needed[]
}

/** Whether a record has to be built. */
export const isStale = ({ why, files }: Inspection): boolean =>
  why !== undefined || files.some((file) => file.why !== undefined)

/**
 * Gives a function that tells what of a record must be made, and why. Files are read and hashed, nothing is parsed but
 * the manifest.
 */
export function inspector(ask: Ask): (found: Discovered) => Inspection {
  const keyOf = keysWith(ask.dependencies)
  return (found) => {
    const folder = join(ask.output, found.id)
    const standing = standingManifest(folder)
    const known = typeof standing === 'string' ? undefined : standing
    if (ask.since !== undefined && lastChange(found, known?.sources ?? []) < ask.since) {
      return { leftOut: true, why: undefined, files: [] }
    }
    if (typeof standing === 'string') return { leftOut: false, why: standing, files: [] }
    const sources = sourcesOf(found, standing.sources)
    const state = releaseState({ release: standing.making.release }, ask.now).kind
    const ingredients = { sources: sources.filter(isReadable), state, preview: ask.preview }
    const changes = ask.force ? ['asked for with --force'] : changedSources(sources, standing.sources)
    const files = expected(standing, state, ask).map(({ name, document }): Needed => {
      const file = standing.files.find((one) => one.name === name)
      const why = [...changes, ...(file ? outdated(file, standing, ask, state) : ['not made yet'])]
      if (file && why.length === 0 && file.key !== keyOf(document, ingredients)) why.push('made of something else')
      if (file && why.length === 0) why.push(...spoilt(join(folder, name), file))
      return { name, why: why.length > 0 ? why.join(', ') : undefined }
    })
    const why = unsettled(standing, ask) ?? previewed(standing, state, ask) ?? unfiled(standing, state, ask)
    return { leftOut: false, why, files }
  }
}

const isReadable = (source: Source): source is Source & { sha256: string } => source.sha256 !== undefined

/** Files that must stand when this is asked for. */
function expected({ making }: Standing, state: ReleaseState['kind'], ask: Ask): { name: string; document: Made }[] {
  const names = [...ask.only].filter((name) => name === 'briefing' || state !== 'embargoed' || ask.preview)
  const tags = making.languages.filter((tag) => ask.languages?.has(tag) ?? true)
  return [
    ...tags.flatMap((tag) => names.map((document) => ({ name: fileName(document, tag), document }))),
    { name: 'facts.json', document: 'facts' },
  ]
}

/** Why a file is not made of what it would be made of now. */
function outdated(file: ManifestFile, { making }: Standing, ask: Ask, state: ReleaseState['kind']): string[] {
  const shown = dependenciesShown(file.document, { ...making.dependencies, ...ask.dependencies })
  const changed = shown.filter((name) => making.dependencies[name] !== ask.dependencies[name])
  return [
    ...(file.state === state ? [] : [`the release is ${state} now, was ${file.state}`]),
    ...(file.annotated === ask.preview ? [] : [`made ${file.annotated ? 'with' : 'without'} --preview`]),
    ...changed.map((name) => `${name} changed`),
  ]
}

/** Why a file does not stand as it was made. */
function spoilt(path: string, { sha256 }: ManifestFile): string[] {
  const found = hashFile(path, { follow: false })
  if (found === sha256) return []
  return [found === undefined ? 'deleted' : 'altered']
}

/** Why an issued version has to be filed, or refused. */
function unfiled(
  { record }: Standing,
  state: ReleaseState['kind'],
  { filing, only, languages, preview }: Ask,
): string | undefined {
  if (!filing || state !== 'released' || preview || languages || only.size < Object.keys(writers).length)
    return undefined
  const filed = filedRecord(filing.archive, record.id, record.version)
  if (filed === record.sha256)
    return latestFiled(filing.archive, record.id) > record.version ? 'a later version is filed' : undefined
  if (filed !== undefined) return 'filed from another record'
  return isListed(filing.archive, bagName(record.id, record.version)) ? 'its bag is gone' : 'not filed yet'
}

const isPublic = (document: Made): boolean => document === 'press-release' || document === 'summary'

/** Why documents that stand must go: previews of what is under an embargo, where they aren't asked for. */
function previewed({ files }: Standing, state: ReleaseState['kind'], { preview }: Ask): string | undefined {
  const stands = files.some(({ document, state: made }) => isPublic(document) && made === 'embargoed')
  return state === 'embargoed' && !preview && stands ? 'previews stand' : undefined
}

/** Why a record has to be looked at again although nothing changed: there is something to tell of it. */
function unsettled({ making }: Standing, { strict }: Ask): string | undefined {
  if (making.errors > 0) return 'it had an error'
  return strict && making.warnings > 0 ? 'it had warnings, which --strict tells' : undefined
}
