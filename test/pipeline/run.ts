import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../src/cli/main.ts'
import { LOCK_FOLDER } from '../../src/pipeline/lock.ts'

/** A new folder of its own. */
export const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'communique-'))

export interface Called {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** The command line, as a user calls it, in this process. The clock stands at noon of 2026-11-24 UTC. */
export async function communique(...args: string[]): Promise<Called> {
  const out = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof out) => ({
    write(text: string) {
      out[name] += text
    },
  })
  const status = await main(args, { stdout: stream('stdout'), stderr: stream('stderr') }, () =>
    Date.parse('2026-11-24T12:00Z'),
  )
  return { status, ...out }
}

/** Every file below a folder with its bytes as hex, by path; the lock's own apart. */
export async function filesBelow(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(LOCK_FOLDER))
    .map((entry) => join(entry.parentPath, entry.name))
  const read = files.map(async (file) => [file.slice(path.length + 1), (await readFile(file)).toString('hex')] as const)
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
