import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { checkRecord, loadTemplates, produce } from '../src/index.ts'
import { type Figure, less, more, type Size } from './figure.ts'
import { floor } from './floor.ts'
import { communique, files, monolingual, now, records, scratch, typstStory } from './material.ts'
import { type Case, interleaved, spawned } from './measure.ts'
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
const WARM = 150

/** Many records, in a program that is warm. */
export async function warm(peers: Peers, { rounds, many }: Size): Promise<Figure[]> {
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
  const figures = [
    less('warm: check and documents, one language', one, 'the floor: deflate, hash, write', times.floor ?? Number.NaN),
  ]
  if (times.typst)
    figures.push(more('warm: records of one language', 1000 / one, 'typst in-process, PDF alone', 1000 / times.typst))
  if (times.docxtemplater)
    figures.push(
      more('warm: records of one language', 1000 / one, 'docxtemplater, DOCX alone', 1000 / times.docxtemplater),
    )
  if (peers.pandoc) {
    const pandoc = () => spawned('pandoc', ['--quiet', files.markdown, '--output', join(scratch, 'loop.docx')])
    const { loop } = await interleaved({ loop: pandoc }, rounds, 1)
    figures.push(more('warm: records of one language', 1000 / one, 'pandoc in a loop, DOCX alone', 1000 / loop))
  }
  return [...figures, await cores(many, rounds)]
}

/** Records a second with all cores against one: processes that start, as a user starts them, and store on disk. */
async function cores(many: number, rounds: number): Promise<Figure> {
  const count = availableParallelism()
  const all = (workers: number) => () =>
    communique(
      ...['build', records(many), '--now', now, '--quiet', '--workers', String(workers)],
      ...['--output', join(scratch, `cores-${workers}`)],
    )
  const { one, every } = await interleaved({ one: all(1), every: all(count) }, Math.min(3, rounds), 1)
  return more(`stored: ${many} records, ${count} workers`, (many * 1000) / every, 'one worker', (many * 1000) / one)
}
