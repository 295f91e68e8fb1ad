/**
 * `npm run bench [-- --short] [cold warm scheduled giant]`: measures the program beside what people would use instead,
 * prints a table, keeps the figures in `bench/results/` and draws `bench/index.html`; `--short`, for CI, and single parts
 * keep nothing. Ends with 1 when a ratio is worse than its bound by half.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { isFresh, renew } from '../bundle/fresh.js'
import { boundOf, tooBad } from './bounds.ts'
import { chart } from './chart.ts'
import { cold } from './cold.ts'
import { type Figure, shown, sizes } from './figure.ts'
import { growth } from './giant.ts'
import { scheduled } from './many.ts'
import { scratch } from './material.ts'
import { findPeers } from './peers.ts'
import { history, keep, machine } from './results.ts'
import { warm } from './warm.ts'

const asked = process.argv.slice(2)
const form = asked.includes('--short') ? 'short' : 'usual'
const size = sizes[form]
const chosen = asked.filter((name) => !name.startsWith('--'))
const say = (text: string) => process.stdout.write(`${text}\n`)

if (!isFresh()) await renew()
const peers = findPeers()
const skipped = Object.entries(peers).flatMap(([name, peer]) => (peer ? [] : [`${name} is not here`]))
const figures: Figure[] = []
const parts: Record<string, () => Figure[] | Promise<Figure[]>> = {
  cold: () => cold(peers, size),
  warm: () => warm(peers, size),
  scheduled: () => scheduled(size),
  giant: () => growth(size),
}
try {
  say(machine())
  say('Medians of interleaved rounds, after some that are not counted. Ratio: below 1 is better.\n')
  const cell = (text: string, width: number) => text.padEnd(width)
  say(
    `${cell('what', 42)}${cell('ours', 18)}${cell('theirs', 18)}${cell('ratio', 8)}${cell('bound', 8)}${cell('against', 40)}rounds`,
  )
  for (const [title, part] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(title)) continue
    for (const figure of await part()) {
      figures.push(figure)
      const [ours, theirs] = [figure.ours, figure.theirs].map((value) => `${shown(value)} ${figure.unit}`)
      say(
        `${cell(figure.name, 42)}${cell(ours ?? '', 18)}${cell(theirs ?? '', 18)}${cell(shown(figure.ratio), 8)}${cell(String(boundOf(figure) ?? ''), 8)}${cell(figure.against, 40)}${figure.rounds}`,
      )
    }
  }
  for (const reason of skipped) say(`skipped: ${reason}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
if (form !== 'short' && chosen.length === 0) {
  say(`\n${keep({ at: new Date().toISOString(), machine: machine(), form, figures, skipped })}, bench/index.html`)
  writeFileSync('bench/index.html', chart(history()))
}
const bad = tooBad(figures)
for (const { name, against, ratio } of bad) say(`too slow: ${name} against ${against}: ${shown(ratio)}`)
process.exitCode = bad.length > 0 ? 1 : 0
