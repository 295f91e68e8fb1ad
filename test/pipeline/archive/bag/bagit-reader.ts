import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What of RFC 8493 a bag breaks: a reader of its own, which shares nothing with the program. */
export function faultsOf(bag: string): string[] {
  const faults: string[] = []
  const all = readdirSync(bag, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1))
  const need = (holds: boolean, fault: string) => holds || faults.push(fault)
  const read = (name: string) => (all.includes(name) ? readFileSync(join(bag, name)).toString('utf8') : '')

  // 2.1.1: exactly these two lines
  need(
    /^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/.test(read('bagit.txt')),
    '2.1.1 declaration',
  )
  // 2.1.2: a payload folder
  const payload = all.filter((name) => name.startsWith('data/'))
  need(payload.length > 0, '2.1.2 payload')
  // 2.1.3 and 2.2.1: each payload file in the manifest, each tag file but tag manifests in the tag manifest
  const tags = all.filter((name) => !name.startsWith('data/') && !name.startsWith('tagmanifest-'))
  for (const [manifest, covered] of [
    ['manifest-sha512.txt', payload],
    ['tagmanifest-sha512.txt', tags],
  ] as const) {
    const listed = new Map<string, string>()
    for (const line of read(manifest).split('\n').slice(0, -1)) {
      const digest = line.slice(0, 128)
      const path = line.slice(128).trimStart().replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
      need(/^[0-9a-f]{128}$/.test(digest) && /^\s/.test(line.slice(128)), `2.1.3 line in ${manifest}: ${line}`)
      need(!listed.has(path), `2.1.3 ${path} twice in ${manifest}`)
      need(!path.includes('..') && !path.startsWith('/'), `5.1 ${path} leads out`)
      listed.set(path, digest)
    }
    for (const name of covered) need(listed.has(name), `3 ${name} is in no ${manifest}`)
    for (const [path, digest] of listed) {
      const found =
        all.includes(path) &&
        createHash('sha512')
          .update(readFileSync(join(bag, path)))
          .digest('hex')
      need(found === digest, `3 ${path} is not as in ${manifest}`)
    }
  }
  // 2.2.2: labels, a colon, values; the size of the payload
  const info = read('bag-info.txt').trimEnd().split('\n')
  for (const line of info) need(/^[^:\s][^:]*: \S/.test(line), `2.2.2 line: ${line}`)
  const size = payload.reduce((sum, name) => sum + readFileSync(join(bag, name)).length, 0)
  need(info.includes(`Payload-Oxum: ${size}.${payload.length}`), '2.2.2 Payload-Oxum')
  return faults
}
