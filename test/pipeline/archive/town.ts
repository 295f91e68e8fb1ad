import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArchiveOptions, archive, type Outcome } from '../../../src/pipeline/archive/index.ts'
import { type Dependencies, dependenciesOf } from '../../../src/pipeline/dependencies.ts'
import { discover } from '../../../src/record/index.ts'
import { filesBelow } from '../run.ts'
import { writeRecords } from './records.ts'

let dependencies: Promise<Dependencies> | undefined

/** Runs over all records of a folder in this thread, or elsewhere, with bags, as on one fixed day. */
export async function nightly(work: string, elsewhere?: ArchiveOptions['elsewhere']): Promise<Outcome[]> {
  dependencies ??= dependenciesOf(undefined, 'communique.yaml')
  const outcomes: Outcome[] = []
  const options = {
    output: join(work, 'out'),
    filing: { archive: join(work, 'bags'), settings: undefined },
    only: new Set(['press-release', 'briefing', 'summary'] as const),
    languages: undefined,
    now: Date.parse('2027-06-01T00:00Z'),
    preview: false,
    program: 'Communiqué test',
    site: undefined,
    dependencies: await dependencies,
    templatesFolder: undefined,
    workers: 0,
    force: false,
    strict: false,
    since: undefined,
    dryRun: false,
    elsewhere,
  }
  await archive(await discover([join(work, 'in')]), options, (outcome) => {
    outcomes.push(outcome)
  })
  return outcomes
}

/** What a folder held before a run, and what an undisturbed run leaves there. */
export interface Town {
  readonly work: string
  readonly ids: readonly string[]
  /** Whole files that a reader may see while the run is going on: before, or after. */
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  /** Takes one record back to before the run: the first half of them new, the others changed since version 1. */
  rewind(id: string): Promise<void>
  finished(): Promise<ReadonlyMap<string, string>>
}

/** Files of the output and the bags, by path. */
async function made(work: string): Promise<Map<string, string>> {
  const [out, bags] = [await filesBelow(join(work, 'out')), await filesBelow(join(work, 'bags'))]
  return new Map([
    ...[...out].map(([name, hex]) => [`out/${name}`, hex] as const),
    ...[...bags].map(([name, hex]) => [`bags/${name}`, hex] as const),
  ])
}

/** Builds it in `work`. */
export async function town(work: string, ids: readonly string[]): Promise<Town> {
  const old = ids.slice(ids.length / 2)
  await writeRecords(join(work, 'in'), old)
  await nightly(work)
  const before = await made(work)
  await cp(join(work, 'out'), join(work, 'before', 'out'), { recursive: true })
  await cp(join(work, 'bags'), join(work, 'before', 'bags'), { recursive: true })
  await writeRecords(join(work, 'in'), ids, { headline: 'A corrected headline', version: 2 })
  await nightly(work)
  const rewind = async (id: string) => {
    for (const part of ['out', 'bags']) {
      await rm(join(work, part, id), { recursive: true, force: true })
      await mkdir(join(work, part), { recursive: true })
      if (old.includes(id)) await cp(join(work, 'before', part, id), join(work, part, id), { recursive: true })
    }
  }
  return { work, ids, before, after: await made(work), rewind, finished: () => made(work) }
}
