import { join } from 'node:path'
import { type Figure, less, type Size } from './figure.ts'
import { cli, communique, freshOutput, now, records } from './material.ts'
import { interleaved, roundsOf, spawned } from './measure.ts'

/** The kernel's mark: `ru_maxrss` of a process begins with what the one that started it had. */
const tellPeak = `
  import { readFileSync } from 'node:fs'
  process.on('exit', () => process.stderr.write('\\n' + readFileSync('/proc/self/status', 'utf8')))
`

const archive = (input: string, output: string) => ['archive', input, '--now', now, '--quiet', '--output', output]

/** Builds records with all cores and gives the peak memory of the process, in MB. */
function peak(input: string, output: string): number {
  const told = `data:text/javascript,${encodeURIComponent(tellPeak)}`
  const { stderr } = spawned(process.execPath, ['--import', told, cli, ...archive(input, output)])
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(stderr)?.[1]) / 1024
}

/**
 * Scheduled runs over more and more records: peak memory, which must not grow with their number; then, over the most of
 * them, a run in which nothing changed, against hashing the same files.
 */
export async function scheduled({ archive: counts, rounds }: Size): Promise<Figure[]> {
  const runs = counts.map((count) => {
    const [input, output] = [records(count), freshOutput()]
    return { count, input, output, peak: peak(input, output) }
  })
  const [first, ...others] = runs
  const last = runs.at(-1)
  if (!first || !last) return []
  const figures = others.map(({ count, peak }) =>
    less(
      { name: `memory: archive of ${count} records`, against: `${first.count} records`, rounds: roundsOf(1, 0) },
      peak,
      first.peak,
      'MB',
    ),
  )
  const { input, output } = last
  const hash = `find ${input} ${join(output, '*-visit-*')} -type f -exec sha256sum {} +`
  const often = Math.min(5, rounds)
  const { ours, theirs } = await interleaved(
    { ours: () => communique(...archive(input, output)), theirs: () => spawned('sh', ['-c', hash]) },
    often,
    1,
  )
  const unchanged = {
    name: `unchanged: archive of ${last.count} records`,
    against: 'sha256sum of the same files',
    rounds: roundsOf(often, 1),
  }
  return [...figures, less(unchanged, ours, theirs)]
}
