import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Figure, less, more, type Size } from './figure.ts'
import { floor } from './floor.ts'
import { communique, files, freshOutput, library, monolingual, now, records, scratch, typstStory } from './material.ts'
import { type Case, interleaved, roundsOf, spawned } from './measure.ts'
import type { Peers } from './peers.ts'

const shared = {
  program: 'Communiqué',
  site: undefined,
  now: Date.parse(now),
  preview: false,
  only: new Set(['press-release', 'briefing', 'summary'] as const),
  languages: undefined,
}

/** Records after which V8 has compiled what it will: the first of them take ten times as long as the last. */
const WARM = 300

/** Many records, in a program that is warm. */
export async function warm(peers: Peers, { rounds, many }: Size): Promise<Figure[]> {
  const { checkRecord, loadTemplates, produce } = await library()
  const templates = await loadTemplates()
  const path = monolingual()
  const { record } = await checkRecord({ path })
  if (!record) throw new Error(`${path} has an error`)
  const { products } = await produce(record, { ...shared, templates })
  const word = products.find(({ document }) => document === 'briefing')?.bytes ?? new Uint8Array()
  const { typst, docxtemplater } = peers
  let turn = 0
  const cases: Record<string, Case> = {
    // Checked each time anew: a composed document is made once for a record.
    ours: async () => produce((await checkRecord({ path })).record ?? record, { ...shared, templates }),
    floor: () => floor(products),
  }
  // Typst remembers what it has set: each time its paragraphs are others, as those of another record would be.
  if (typst) cases.typst = () => typst(typstStory.replaceAll('#"', `#"${turn++} `))
  if (docxtemplater) cases.docxtemplater = () => docxtemplater(word, {})
  const times = await interleaved(cases, rounds * 4, WARM)
  const one = times.ours ?? Number.NaN
  const often = roundsOf(rounds * 4, WARM)
  const three = { name: 'warm: check and documents, one language', against: 'the floor: deflate, hash, write' }
  const figures = [less({ ...three, rounds: often }, one, times.floor ?? Number.NaN)]
  const beside = (against: string, theirs: number, rounds = often) =>
    figures.push(more({ name: 'warm: records of one language', against, rounds }, 1000 / one, 1000 / theirs))
  if (times.typst) beside('typst in-process, PDF alone', times.typst)
  if (times.docxtemplater) beside('docxtemplater, DOCX alone', times.docxtemplater)
  if (peers.pandoc) {
    const pandoc = () => spawned('pandoc', ['--quiet', files.markdown, '--output', join(scratch, 'loop.docx')])
    const { loop } = await interleaved({ loop: pandoc }, rounds, 1)
    beside('pandoc in a loop, DOCX alone', loop, `${often}; theirs ${roundsOf(rounds, 1)}`)
  }
  return [...figures, await cores(many, rounds)]
}

/** Records a second with all cores against one: processes that start, as a user starts them, and store on disk. */
async function cores(many: number, rounds: number): Promise<Figure> {
  const count = availableParallelism()
  const all = (workers: number) => () =>
    communique(
      ...['build', records(many), '--now', now, '--quiet'],
      ...['--workers', String(workers), '--output', freshOutput()],
    )
  const often = Math.min(5, rounds)
  const { one, every } = await interleaved({ one: all(1), every: all(count) }, often, 0)
  const stored = {
    name: `stored: ${many} records, ${count} workers`,
    against: 'one worker',
    rounds: roundsOf(often, 0),
  }
  return more(stored, (many * 1000) / every, (many * 1000) / one)
}
