import { lstat, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { OutsideOutputError, store } from '../../src/pipeline/store.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-store-'))
})

describe('storing the documents of a record', () => {
  it('writes every file and leaves no other', async () => {
    await store(folder, 'visit', [
      { name: 'summary.en.pdf', bytes: bytes('pdf') },
      { name: 'manifest.json', bytes: bytes('{}') },
    ])
    expect((await readdir(join(folder, 'visit'))).sort()).toEqual(['manifest.json', 'summary.en.pdf'])
  })

  it('leaves earlier documents as they were when one can not be written', async () => {
    await store(folder, 'visit', [{ name: 'a.html', bytes: bytes('earlier') }])
    await mkdir(join(folder, 'visit', '.b.html.part'))
    const failing = store(folder, 'visit', [
      { name: 'a.html', bytes: bytes('later') },
      { name: 'b.html', bytes: bytes('later') },
    ])
    await expect(failing).rejects.toMatchObject({ code: 'ERR_FS_EISDIR' })
    expect(await readFile(join(folder, 'visit', 'a.html'), 'utf8')).toBe('earlier')
    expect(await readdir(join(folder, 'visit'))).not.toContain('.a.html.part')
  })

  it('does not follow a link that leads out of the output folder', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'communique-elsewhere-'))
    await symlink(elsewhere, join(folder, 'visit'))
    await expect(store(folder, 'visit', [{ name: 'a.html', bytes: bytes('x') }])).rejects.toThrow(OutsideOutputError)
    expect(await readdir(elsewhere)).toEqual([])
  })

  it('does not write through a link that stands where a temporary file would', async () => {
    const target = join(folder, 'precious.txt')
    await writeFile(target, 'precious')
    await mkdir(join(folder, 'visit'))
    await symlink(target, join(folder, 'visit', '.a.html.part'))
    await store(folder, 'visit', [{ name: 'a.html', bytes: bytes('x') }])
    expect(await readFile(target, 'utf8')).toBe('precious')
    expect(await readFile(join(folder, 'visit', 'a.html'), 'utf8')).toBe('x')
  })

  it('removes what a killed run left unfinished', async () => {
    await mkdir(join(folder, 'visit'))
    await writeFile(join(folder, 'visit', '.summary.de.pdf.part'), 'half')
    await store(folder, 'visit', [{ name: 'a.html', bytes: bytes('x') }])
    expect(await readdir(join(folder, 'visit'))).toEqual(['a.html'])
  })

  it('leaves alone what already stands as it should, and tells what did not', async () => {
    const [a, b] = [
      { name: 'a.html', bytes: bytes('a') },
      { name: 'b.html', bytes: bytes('b') },
    ]
    await store(folder, 'visit', [a, b])
    const before = await stat(join(folder, 'visit', 'a.html'))
    expect(await store(folder, 'visit', [a, { ...b, bytes: bytes('B') }])).toEqual(new Set(['b.html']))
    expect((await stat(join(folder, 'visit', 'a.html'))).ino).toBe(before.ino)
    expect(await store(folder, 'visit', [a, { ...b, bytes: bytes('B') }])).toEqual(new Set())
  })

  it('replaces a link with a file, even one to the same bytes', async () => {
    const target = join(folder, 'elsewhere.html')
    await writeFile(target, 'a')
    await mkdir(join(folder, 'visit'))
    await symlink(target, join(folder, 'visit', 'a.html'))
    await store(folder, 'visit', [{ name: 'a.html', bytes: bytes('a') }])
    expect((await lstat(join(folder, 'visit', 'a.html'))).isFile()).toBe(true)
  })
})
