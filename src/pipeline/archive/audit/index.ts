import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { allBags } from '../bags.ts'
import { bagTree } from './read-bag.ts'
import { checkBag } from './check-bag.ts'
import { checkPdfSources } from './pdf-source.ts'
import { type Problem, problem, problemMessage } from './problem.ts'
import { inShare, type Share } from './share.ts'

export interface Audited {
  /** `<id>/v<version>`. */
  readonly bag: string
  readonly messages: readonly VFileMessage[]
}

/**
 * Checks every bag in a folder, or those of this night's share, and hands each result to `done`, in the order of their
 * names. Bags are read and never written. Gives how many bags there are.
 *
 * @param now The clock, in milliseconds since 1970-01-01T00:00Z.
 * @param program Name and version of this program.
 */
export async function audit(
  archive: string,
  share: Share,
  now: number,
  program: string,
  done: (result: Audited) => void,
): Promise<number> {
  const bags = allBags(archive)
  for (const bag of bags.filter((name) => inShare(name, share, now))) {
    const place = join(archive, bag)
    const problems = await problemsOf(archive, bag, program)
    done({ bag, messages: problems.map((one) => problemMessage(place, one)) })
  }
  return bags.length
}

async function problemsOf(archive: string, bag: string, program: string): Promise<Problem[]> {
  try {
    const problems = checkBag(archive, bag)
    const { files } = bagTree(join(archive, bag))
    return [...problems, ...(await checkPdfSources(join(archive, bag), files, program))]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [problem('bag-complete', '', `Bag that cannot be read: ${reason}`)]
  }
}
