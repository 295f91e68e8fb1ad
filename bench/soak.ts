/**
 * Nights of `archive` over thousands of small records with changes between them: `node bench/soak.ts [RECORDS] [NIGHTS]`
 * (2,000 and 5). After each night just what changed was built, and after the last the output is what one run over the
 * same records makes in an empty folder. Then the cost of a night without changes against `sha256sum` over the same files,
 * and the memory of a first run over a hundred records against one over all.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { numbered, smallRecord } from '../test/pipeline/archive/records.ts'

const [RECORDS = 2_000, NIGHTS = 5] = process.argv.slice(2).map(Number)
const work = mkdtempSync(join(tmpdir(), 'communique-soak-'))
const input = join(work, 'in')
const ids = numbered(RECORDS)
const versions = new Map(ids.map((id) => [id, 1]))

/** A generator of numbers below a bound, the same in every soak. */
let seed = 7
const below = (bound: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * bound)
}

const write = (id: string) =>
  writeFileSync(
    join(input, `${id}.md`),
    smallRecord(id, { version: versions.get(id) ?? 1, headline: `Tank ${id}, ${versions.get(id)}` }),
  )

interface Night {
  readonly built: number
  readonly unchanged: number
  readonly failed: number
  readonly seconds: number
  readonly megabytes: number
}

/** One run of the program as a process; \`megabytes\` is the most memory that it had. */
function night(records: string, output: string, bags: string): Night {
  const log = join(work, 'log.jsonl')
  rmSync(log, { force: true })
  const script = `
    process.on('exit', () => require('node:fs').writeSync(2, '\\nmaxrss ' + process.resourceUsage().maxRSS + '\\n'))`
  writeFileSync(join(work, 'memory.cjs'), script)
  const args = ['--require', join(work, 'memory.cjs'), 'src/cli.ts', 'archive', records]
  const options = ['--output', output, '--archive', bags, '--now', '2027-06-01T00:00Z', '--log', log, '--quiet']
  const { stderr, status } = spawnSync(process.execPath, [...args, ...options], { encoding: 'utf8', maxBuffer: 1e9 })
  assert.equal(status, 0, stderr)
  const end = JSON.parse(readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '')
  return { ...end, megabytes: Math.round(Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024) }
}

/** Changes between two nights; gives the records that must be built. */
function changes(): Set<string> {
  const touched = new Set<string>()
  for (let count = Math.ceil(RECORDS / 50); count > 0; count--) {
    const id = ids[below(ids.length)] ?? ''
    if (touched.has(id)) continue
    touched.add(id)
    const release = join(work, 'out', id, 'press-release.en.html')
    const kind = below(4)
    if (kind === 0) unlinkSync(release)
    else if (kind === 1) appendFileSync(release, '<!-- -->')
    else if (kind === 2) rmSync(join(work, 'out', id), { recursive: true })
    else {
      versions.set(id, (versions.get(id) ?? 1) + 1)
      write(id)
    }
  }
  return touched
}

mkdirSync(input)
for (const id of ids) write(id)
const [out, bags] = [join(work, 'out'), join(work, 'bags')]
const first = night(input, out, bags)
console.log(`first night: ${first.built} built in ${first.seconds.toFixed(0)} s, ${first.megabytes} MB`)
for (let count = 1; count <= NIGHTS; count++) {
  const touched = changes()
  const { built, unchanged, seconds, megabytes } = night(input, out, bags)
  assert.deepEqual([built, unchanged], [touched.size, RECORDS - touched.size])
  console.log(`night ${count}: ${built} built, ${unchanged} unchanged in ${seconds.toFixed(1)} s, ${megabytes} MB`)
}

const afresh = join(work, 'afresh')
night(input, join(afresh, 'out'), join(afresh, 'bags'))
for (const id of ids) {
  for (const name of readdirSync(join(out, id))) {
    assert.ok(readFileSync(join(out, id, name)).equals(readFileSync(join(afresh, 'out', id, name))), `${id}/${name}`)
  }
}
console.log('the output is what one run makes in an empty folder')

const files = `find ${input} ${out} -type f ! -path '*/.communique/*' -print0 | xargs -0 sha256sum > /dev/null`
const started = performance.now()
spawnSync('sh', ['-c', files])
const hashing = (performance.now() - started) / 1000
const idle = performance.now()
assert.equal(night(input, out, bags).built, 0)
const archiving = (performance.now() - idle) / 1000
console.log(
  `nothing changed: ${archiving.toFixed(2)} s, sha256sum ${hashing.toFixed(2)} s, ratio ${(archiving / hashing).toFixed(2)}`,
)

const hundred = join(work, 'hundred')
mkdirSync(hundred)
for (const id of ids.slice(0, 100)) cpSync(join(input, `${id}.md`), join(hundred, `${id}.md`))
const few = night(hundred, join(work, 'few', 'out'), join(work, 'few', 'bags'))
console.log(
  `memory: ${few.megabytes} MB for 100 records, ${first.megabytes} MB for ${RECORDS}: ${(first.megabytes / few.megabytes).toFixed(2)}`,
)
rmSync(work, { recursive: true, force: true })
