import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { infoValues, readInfo } from '../bag/read-info.ts'
import { bagTree } from '../bag/tree.ts'
import type { Bag } from '../bags.ts'
import { type Digests, digestsOf } from './digest.ts'
import { checkListed, isPayload } from './listed.ts'
import { type Problem, reasonOf } from './problem.ts'
import { checkSources } from './source.ts'

/** What checking a bag came to. */
export interface Audited {
  readonly bag: Bag
  readonly problems: readonly Problem[]
  readonly files: number
  readonly bytes: number
}

const DECLARATION = /^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/

/**
 * Checks a bag against RFC 8493: complete, nothing more in it than it lists, every file as it was filed, what it says of
 * its size and itself true; then the source that its PDFs carry against the payload. Reads, never writes; never throws
 * for what the bag is like.
 */
export function auditBag(bag: Bag): Audited {
  const problems: Problem[] = []
  const found = new Map<string, Digests>()
  try {
    const { files, others } = bagTree(bag.path)
    for (const path of others) problems.push({ ruleId: 'bag-foreign', path, reason: 'Unexpected link or device' })
    for (const path of files) {
      try {
        found.set(path, digestsOf(join(bag.path, path)))
      } catch (error) {
        problems.push({ ruleId: 'bag-fixity', path, reason: `File that can't be read: ${reasonOf(error)}` })
      }
    }
    const textOf = (path: string) => (found.has(path) ? readFileSync(join(bag.path, path), 'utf8') : undefined)
    problems.push(...checkListed(files, found, textOf), ...checkTags(bag, found, textOf))
    const recordSha256 = infoValues(readInfo(textOf('bag-info.txt') ?? ''), 'Record-SHA256')[0]
    problems.push(...checkSources(bag.path, found, recordSha256))
  } catch (error) {
    problems.push({ ruleId: 'bag-complete', path: '', reason: `Bag that can't be read: ${reasonOf(error)}` })
  }
  return { bag, problems, files: found.size, bytes: total([...found.values()]) }
}

const total = (files: readonly Digests[]) => files.reduce((sum, { bytes }) => sum + bytes, 0)

function checkTags(
  bag: Bag,
  found: ReadonlyMap<string, Digests>,
  textOf: (path: string) => string | undefined,
): Problem[] {
  const problems: Problem[] = []
  if (!DECLARATION.test(textOf('bagit.txt') ?? '')) {
    const reason = 'Unexpected declaration, expected BagIt 1.0 in UTF-8'
    problems.push({ ruleId: 'bag-info', path: 'bagit.txt', reason })
  }
  const info = readInfo(textOf('bag-info.txt') ?? '')
  const payload = [...found].filter(([path]) => isPayload(path)).map(([, digests]) => digests)
  for (const [label, expected] of [
    ['Payload-Oxum', `${total(payload)}.${payload.length}`],
    ['External-Identifier', bag.name],
  ] as const) {
    const [actual = ''] = infoValues(info, label)
    const reason = `Unexpected ${label} \`${actual}\`, expected \`${expected}\``
    if (actual !== expected) problems.push({ ruleId: 'bag-info', path: 'bag-info.txt', reason })
  }
  return problems
}
