import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = '/usr/lib/postgresql'

/** Folder of the programs of Debian's PostgreSQL; undefined where it is not installed, an error on a build server. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort() : []
  const found = versions.map((version) => join(ROOT, version, 'bin')).filter((bin) => existsSync(join(bin, 'initdb')))
  if (found.length === 0 && process.env.CI) throw new Error('Missing PostgreSQL: apt-get install postgresql')
  return found.at(-1)
}

/** A PostgreSQL of its own on a socket in a temporary folder, without a port; it runs as `postgres` where we are root. */
export function startPostgres(programs: string): { readonly url: string; stop(): void; restart(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'communique-pg-'))
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  const run = (name: string, ...args: string[]) => {
    const call = [join(programs, name), ...args]
    const [program = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...call] : call
    execFileSync(program, rest, { stdio: 'ignore', cwd: '/' })
  }
  chmodSync(folder, 0o755)
  if (isRoot) execFileSync('chown', ['postgres', folder])
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync')
  const log = join(folder, 'log')
  const start = () =>
    run('pg_ctl', '-D', data, '-w', '-l', log, '-o', `-c listen_addresses= -c fsync=off -k ${folder}`, 'start')
  const end = () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
  start()
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    restart() {
      end()
      start()
    },
    stop() {
      end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
