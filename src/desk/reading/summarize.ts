import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { releaseState } from '../../document/state.ts'
import { type Manifest, manifestSchema } from '../../pipeline/manifest.ts'
import { readBundle, severityOf } from '../../record/index.ts'
import { headingText } from '../../record/markdown/body.ts'
import type { PublicFacts } from '../../record/record.ts'
import type { RecordState, RecordSummary } from '../api/list.ts'
import type { Shared } from '../work/shared.ts'
import { type Reading, read } from './read.ts'

export interface SummaryInput {
  readonly path: string
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
}

/** What the list tells of a record; `key`, `id`, `changed` and `single` are told by who found it. */
export type Summary = Omit<RecordSummary, 'key' | 'id' | 'changed' | 'single' | 'checked'>

/** Reads and checks a record as it is on disk, for its row of the list. */
export async function summarize({ settings, output }: Shared, { path, now }: SummaryInput): Promise<Summary> {
  const reading = await read(await readBundle(path), settings)
  const { record, messages, files } = reading
  const built = await builtOf(join(output, record?.id ?? reading.bundle.id))
  const titles = files.flatMap(({ language, outline }) => {
    const [headline] = outline?.headlines ?? []
    return headline ? [[language, headingText(headline)] as const] : []
  })
  const facts = files[0]?.facts
  const count = (severity: string) => messages.filter((message) => severityOf(message) === severity).length
  return {
    title: titles[0]?.[1] ?? '',
    titles: Object.fromEntries(titles),
    date: facts?.event?.start ?? null,
    end: facts?.event?.end ?? null,
    languages: files.map(({ language }) => language),
    version: facts?.version ?? 1,
    state: stateOf(reading, built?.manifest, now),
    stale: messages.filter(({ ruleId }) => ruleId === 'translation-stale').flatMap(({ file }) => tagOf(file)),
    problems: { error: count('error'), warning: count('warning'), info: count('info') },
    built: built && { at: built.at, current: built.manifest.record.sha256 === record?.sha256 },
  }
}

const tagOf = (file: string | undefined): string[] => {
  const tag = /^record\.(.+)\.md$/.exec(basename(file ?? ''))?.[1]
  return tag === undefined ? [] : [tag]
}

function stateOf({ record }: Reading, manifest: Manifest | undefined, now: number): RecordState {
  const facts: PublicFacts | undefined = record?.editions.get(record.language)?.facts
  if (!record || !facts) return { kind: 'faulty' }
  const state = releaseState(facts, now)
  if (state.kind !== 'released') return state
  const issued = manifest?.files.some(
    (file) =>
      file.document === 'press-release' && file.state === 'released' && !file.preview && file.record === record.sha256,
  )
  return { kind: issued ? 'issued' : 'ready' }
}

async function builtOf(folder: string): Promise<{ manifest: Manifest; at: string } | null> {
  try {
    const path = join(folder, 'manifest.json')
    const manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return { manifest, at: (await stat(path)).mtime.toISOString() }
  } catch {
    return null
  }
}
