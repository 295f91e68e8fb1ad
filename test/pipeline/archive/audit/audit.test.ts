import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditBag } from '../../../../src/pipeline/archive/audit/bag.ts'
import { inShare } from '../../../../src/pipeline/archive/audit/share.ts'
import { allBags } from '../../../../src/pipeline/archive/bags.ts'
import { fc } from '../../../random.ts'
import { communique, folder } from '../../run.ts'
import { faultsOf } from '../bag/bagit-reader.ts'
import { writeRecords } from '../records.ts'

let home: string
let bag: string
const at = (...names: string[]) => join(home, ...names)
const audit = (...more: string[]) => communique('archive', '--archive', at('bags'), '--audit', ...more)

beforeAll(async () => {
  home = await folder()
  bag = at('bags/visit-0001/v1')
  await writeRecords(at('in'), ['visit-0001', 'visit-0002'])
  await communique('archive', at('in'), '--output', at('out'), '--archive', at('sound'), '--workers', '1')
})

beforeEach(() => {
  rmSync(at('bags'), { recursive: true, force: true })
  cpSync(at('sound'), at('bags'), { recursive: true })
})

const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Lists in both manifests again what is there now, as somebody would who wants no damage to be seen. */
function relist(path: string) {
  for (const [manifest, covers] of [
    ['manifest-sha512.txt', (name: string) => name.startsWith('data/')],
    ['tagmanifest-sha512.txt', (name: string) => !name.startsWith('data/') && !name.startsWith('tagmanifest')],
  ] as const) {
    const lines = filesOf(path)
      .map((file) => [file.slice(path.length + 1), readFileSync(file)] as const)
      .filter(([name]) => covers(name))
      .map(([name, bytes]) => `${createHash('sha512').update(bytes).digest('hex')}  ${name}\n`)
    chmodSync(join(path, manifest), 0o644)
    writeFileSync(join(path, manifest), lines.join(''))
  }
}

describe('archive --audit', () => {
  it('finds nothing wrong with sound bags', async () => {
    expect(await audit()).toMatchObject({ status: 0, stderr: expect.stringMatching(/^2 bags checked, 0 damaged; /) })
  })

  it('finds a digest whose letters changed their case in the one file that no digest vouches for', async () => {
    const path = join(bag, 'tagmanifest-sha512.txt')
    chmodSync(path, 0o644)
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/[a-f]/, (letter) => letter.toUpperCase()),
    )
    expect((await audit()).stderr).toContain(`${path} error Unexpected way to write the lines`)
  })

  it('finds every byte that flipped, every file that went, came, grew or shrank, wherever it is', () => {
    const place = fc.record({
      file: fc.double({ min: 0, max: 0.999, noNaN: true }),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      what: fc.constantFrom('flip', 'delete', 'add', 'grow', 'shrink', 'link'),
      bit: fc.integer({ min: 0, max: 7 }),
    })
    const sound = at('sound/visit-0001/v1')
    const files = filesOf(sound)
    let damaged = 0
    let found = 0
    fc.assert(
      fc.property(place, ({ file, at: spot, what, bit }) => {
        const original = files[Math.floor(file * files.length)] ?? ''
        const target = join(bag, original.slice(sound.length))
        const bytes = readFileSync(original)
        const flipped = Buffer.from(bytes)
        const index = Math.floor(spot * bytes.length)
        flipped[index] = (flipped[index] ?? 0) ^ (1 << bit)
        const added = join(dirname(target), `added-${bit}`)
        chmodSync(target, 0o644)
        if (what === 'flip') writeFileSync(target, flipped)
        else if (what === 'grow') writeFileSync(target, Buffer.concat([bytes, bytes.subarray(index, index + 1)]))
        else if (what === 'shrink') writeFileSync(target, bytes.subarray(0, index))
        else if (what === 'add') writeFileSync(added, '')
        else rmSync(target)
        if (what === 'link') symlinkSync(original, target)
        damaged += 1
        if (auditBag(allBags(at('bags'))[0] as never).problems.length > 0) found += 1
        rmSync(target, { force: true })
        rmSync(added, { force: true })
        cpSync(original, target)
        expect(found).toBe(damaged)
      }),
      { numRuns: 150, seed: 8493 },
    )
    expect(found).toBe(150)
    expect(auditBag(allBags(at('bags'))[0] as never).problems).toEqual([])
  })

  it('says of each damaged bag what is wrong, and checks the others', async () => {
    const path = join(bag, 'data/record/visit-0001.md')
    chmodSync(path, 0o644)
    writeFileSync(path, 'other')
    rmSync(join(bag, 'data/messages.json'))
    const { status, stderr } = await audit()
    expect(status).toBe(1)
    expect(stderr).toContain(`${path} error Unexpected SHA-512 `)
    expect(stderr).toContain(`${bag}/data/messages.json error Missing file (bag-complete)`)
    expect(stderr).toMatch(/Unexpected Payload-Oxum `\d+\.\d+`, expected `\d+\.\d+`/)
    expect(stderr).toContain('2 bags checked, 1 damaged; ')
    expect(stderr).not.toContain('visit-0002')
  })

  it('finds a summary of another record also where all digests were taken again', async () => {
    const summary = 'data/documents/summary.en.pdf'
    rmSync(join(bag, summary))
    cpSync(at('bags/visit-0002/v1', summary), join(bag, summary))
    relist(bag)
    const { status, stderr } = await audit()
    expect(status).toBe(1)
    expect(stderr).toContain(
      'Unexpected attachment `record.md`, expected the bytes of data/public/record.md (bag-source)',
    )
    expect(stderr).toMatch(/Made of the record [0-9a-f]{64}, expected [0-9a-f]{64}, as in bag-info.txt/)
  })

  it('finds a bag that stands in the place of another', async () => {
    rmSync(bag, { recursive: true })
    cpSync(at('bags/visit-0002/v1'), bag, { recursive: true })
    expect(faultsOf(bag)).toEqual([])
    expect((await audit()).stderr).toContain(
      'Unexpected External-Identifier `visit-0002/v1`, expected `visit-0001/v1` (bag-info)',
    )
  })

  it('reports an empty folder, a file or nonsense in the place of a bag', async () => {
    mkdirSync(at('bags/visit-0003/v1'), { recursive: true })
    mkdirSync(at('bags/visit-0004'))
    writeFileSync(at('bags/visit-0004/v1'), 'no folder')
    const { status, stderr } = await audit()
    expect(status).toBe(1)
    expect(stderr).toContain('4 bags checked, 2 damaged')
    expect(stderr).toContain("Bag that can't be read")
  })

  it('misses a bag that the catalogue lists, also below the newest version, and tells what to do', async () => {
    rmSync(bag, { recursive: true })
    const { status, stderr } = await audit()
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(`${bag} error Missing bag, which the catalogue lists (bag-lost)`),
    ])
    expect(stderr).toContain(
      'Restore it from another copy of the archive; where it was disposed of, `archive --catalogue`',
    )
    expect(stderr).toContain('1 bag checked, 0 damaged, 1 missing; ')
    const struck = await communique('archive', '--archive', at('bags'), '--catalogue')
    expect([struck.status, struck.stderr]).toEqual([
      0,
      expect.stringContaining(`${bag} warning Missing bag, which the catalogue listed so far`),
    ])
    expect(await audit()).toMatchObject({ status: 0 })
  })

  it('misses it also when a run has filed another one since', async () => {
    rmSync(bag, { recursive: true })
    await writeRecords(at('in-more'), ['visit-0009'])
    const places = ['--output', at('out-more'), '--archive', at('bags')]
    const filing = await communique('archive', at('in-more'), ...places, '--workers', '1')
    expect([filing.status, filing.stderr]).toEqual([
      0,
      expect.stringContaining(`${bag} warning Missing bag, which the catalogue lists (bag-lost)`),
    ])
    expect(readFileSync(at('bags/catalogue.csv'), 'utf8')).toMatch(/^visit-0001\/v1,.*,missing\r$/m)
    expect(await audit()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('2 bags checked, 0 damaged, 1 missing; '),
    })
  })

  it('warns where no catalogue says which bags there must be', async () => {
    writeFileSync(at('bags/catalogue.json'), '')
    const { status, stderr } = await audit()
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining(`${at('bags/catalogue.json')} warning Missing catalogue, or one that cannot be read`),
    ])
  })

  it('tells of a manifest that is gone once', async () => {
    rmSync(join(bag, 'manifest-sha512.txt'))
    const { stderr } = await audit()
    expect(stderr.match(/manifest-sha512\.txt error/g)).toEqual(['manifest-sha512.txt error'])
  })

  it('reads no file through a path of a manifest that leads out of the bag', async () => {
    writeFileSync(at('secret'), 'x')
    const path = join(bag, 'manifest-sha512.txt')
    chmodSync(path, 0o644)
    writeFileSync(path, `${readFileSync(path, 'utf8')}${'0'.repeat(128)}  data/../../../../secret\n`)
    expect((await audit()).stderr).toContain(
      'Unexpected path `data/../../../../secret`, expected one inside the bag (bag-complete)',
    )
  })

  it('wants an archive that is there', async () => {
    expect(await communique('archive', '--audit')).toMatchObject({ status: 2 })
    expect(await communique('archive', '--audit', '--archive', at('nowhere'))).toMatchObject({ status: 2 })
    expect(await audit('--audit-share', '8/7')).toMatchObject({ status: 2 })
  })
})

describe('a share of the bags', () => {
  const DAY = 24 * 60 * 60 * 1000
  const ids = fc.array(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/), { maxLength: 30 })
  const whole = fc.integer({ min: 1, max: 40 })
  const parts = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

  it('has each bag once in all shares of a night', () => {
    fc.assert(
      fc.property(ids, whole, fc.nat(40_000 * DAY), (all, count, now) => {
        for (const id of all) {
          expect(parts(count).filter((part) => inShare(id, { part, whole: count }, now))).toHaveLength(1)
        }
      }),
    )
  })

  it('has each bag once in so many nights', () => {
    fc.assert(
      fc.property(ids, whole, fc.nat(40_000 * DAY), (all, count, now) => {
        for (const id of all) {
          const nights = parts(count).filter((night) => inShare(id, { part: 1, whole: count }, now + night * DAY))
          expect(nights).toHaveLength(1)
        }
      }),
    )
  })

  it('is what --audit-share checks', async () => {
    const counts = await Promise.all(
      ['1/2', '2/2'].map(async (share) => Number(/^(\d+)/.exec((await audit('--audit-share', share)).stderr)?.[1])),
    )
    expect(counts[0] as number).toBe(2 - (counts[1] as number))
  })
})
