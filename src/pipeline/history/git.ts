import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { LIMITS } from '../../record/index.ts'

const execute = promisify(execFile)

/** A file of a commit. */
export interface Blob {
  /** Path from the root of the repository, with `/`. */
  readonly path: string
  readonly object: string
  /** Bytes. */
  readonly size: number
}

/** What is told of a commit. */
export interface Commit {
  readonly hash: string
  /** ISO 8601, in UTC. */
  readonly at: string
  /** Name of its author. */
  readonly by: string
  /** First line of its message. */
  readonly subject: string
}

/** A git repository, read by calling git without a shell. Nothing in it is changed. */
export class Repository {
  /** Its root folder. */
  readonly root: string

  private constructor(root: string) {
    this.root = root
  }

  /** The repository that a folder is in; undefined where it is in none, or there is no git. */
  static async around(folder: string): Promise<Repository | undefined> {
    const root = await git(folder, ['rev-parse', '--show-toplevel']).catch(() => undefined)
    return root && new Repository(await realpath(root.toString().replace(/\r?\n$/, '')))
  }

  /** The repository that a file or folder is in. */
  static at = (path: string): Promise<Repository | undefined> => Repository.around(dirname(resolve(path)))

  /** A path as the repository names it; undefined where it is outside. */
  async pathOf(path: string): Promise<string | undefined> {
    const absolute = resolve(path)
    const real = await realpath(absolute).catch(async () => {
      const parent = await realpath(dirname(absolute)).catch(() => dirname(absolute))
      return resolve(parent, relative(dirname(absolute), absolute))
    })
    const inside = relative(this.root, real).split(sep).join('/')
    return inside.startsWith('../') || inside === '..' ? undefined : inside
  }

  /** Hash of the commit that a revision names; undefined where there is none. */
  async commit(revision: string): Promise<string | undefined> {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
    const hash = await git(this.root, args).catch(() => undefined)
    return hash?.toString().trim()
  }

  /** Commits that changed what is below a path, the newest first. */
  async commitsOf(path: string, most: number): Promise<readonly string[]> {
    const args = ['--literal-pathspecs', 'log', `--max-count=${most}`, '--format=%H', 'HEAD', '--', path || '.']
    const list = await git(this.root, args).catch(() => undefined)
    return list?.toString().split('\n').filter(Boolean) ?? []
  }

  /** The same commits with what is told of them. */
  async logOf(path: string, most: number): Promise<readonly Commit[]> {
    const format = '--format=%H%x00%aI%x00%an%x00%s'
    const args = ['--literal-pathspecs', 'log', `--max-count=${most}`, format, 'HEAD', '--', path || '.']
    const list = await git(this.root, args).catch(() => undefined)
    return (list?.toString() ?? '').split('\n').flatMap((line): Commit[] => {
      const [hash, at, by, subject] = line.split('\0')
      if (!hash || !at || by === undefined) return []
      return [{ hash, at: new Date(at).toISOString(), by, subject: subject ?? '' }]
    })
  }

  /** Regular files at or below a path in a commit. */
  async files(commit: string, path: string): Promise<readonly Blob[]> {
    const list = await git(this.root, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', path || '.'])
    return list
      .toString()
      .split('\0')
      .flatMap((line): Blob[] => {
        const found = /^100(?:644|755|664) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line)
        return found ? [{ object: found[1] ?? '', size: Number(found[2]), path: found[3] ?? '' }] : []
      })
  }

  async bytes({ object }: Blob): Promise<Uint8Array> {
    return git(this.root, ['cat-file', 'blob', object])
  }
}

async function git(folder: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await execute('git', ['-C', folder, ...args], {
    encoding: 'buffer',
    maxBuffer: LIMITS.image + LIMITS.record,
    windowsHide: true,
  })
  return stdout
}
