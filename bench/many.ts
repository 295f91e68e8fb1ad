import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, less, type Size } from './figure.ts'
import { cli, communique, now, records, scratch } from './material.ts'
import { interleaved, spawned } from './measure.ts'

const tellPeak = 'process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS+"\\n"))'

/** Peak memory of one process over more and more records, in MB: it must not grow with their number. */
export function memory({ memory: counts }: Size): Figure[] {
  const peaks = counts.map((count) => {
    const build = [
      'build',
      records(count),
      '--now',
      now,
      '--quiet',
      '--workers',
      '1',
      '--output',
      join(scratch, 'memory'),
    ]
    const { stderr } = spawned(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(tellPeak)}`,
      cli,
      ...build,
    ])
    return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024
  })
  const [first = Number.NaN] = peaks
  return peaks
    .slice(1)
    .map((peak, index) => less(`memory: ${counts[index + 1]} records`, peak, `${counts[0]} records`, first, 'MB'))
}

/** A scheduled run in which nothing changed, against hashing the records' files. */
export async function unchanged({ unchanged: count, rounds }: Size): Promise<Figure[]> {
  const input = records(count)
  const archive = [
    'archive',
    input,
    '--now',
    now,
    '--quiet',
    '--output',
    join(scratch, 'kept'),
    '--archive',
    join(scratch, 'bags'),
  ]
  communique(...archive)
  const files = readdirSync(input).map((name) => join(input, name, 'record.md'))
  const { ours, theirs } = await interleaved(
    { ours: () => communique(...archive), theirs: () => spawned('sha256sum', files) },
    Math.min(5, rounds),
    1,
  )
  return [less(`unchanged: archive of ${count} records`, ours, 'sha256sum of their files', theirs)]
}
