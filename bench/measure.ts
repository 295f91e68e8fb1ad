import { spawnSync } from 'node:child_process'

/** Something to be timed; it may say after how many units of work it is done. */
export type Case = () => unknown

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/**
 * Median time of each case in milliseconds. The cases take turns, so that what else the machine does falls on all of
 * them; the first `warm` rounds are not counted.
 */
export async function interleaved<Name extends string>(
  cases: Readonly<Record<Name, Case>>,
  rounds: number,
  warm: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(cases) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = -warm; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now()
      await cases[name]()
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>
}

/** How often something was measured, in words. */
export const roundsOf = (rounds: number, warm: number): string =>
  `${rounds} round${rounds === 1 ? '' : 's'}${warm > 0 ? ` after ${warm}` : ''}`

/** Runs a program to its end and gives what it said; throws when it fails. */
export function spawned(program: string, args: readonly string[]): { stdout: string; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return { stdout, stderr }
}
