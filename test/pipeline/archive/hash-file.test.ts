import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashFile } from '../../../src/pipeline/archive/hash-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'communique-hash-'))

describe('the hash of a file', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([0, 1, 70_000, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20])(
    'of %i bytes is that of all of them',
    (size) => {
      const bytes = randomBytes(size)
      const path = join(folder, String(size))
      writeFileSync(path, bytes)
      expect(hashFile(path, { follow: true })).toBe(createHash('sha256').update(bytes).digest('hex'))
    },
  )

  it('is none where there is no file, or none that can be read', () => {
    expect(hashFile(join(folder, 'nothing'), { follow: true })).toBeUndefined()
    expect(hashFile(folder, { follow: true })).toBeUndefined()
  })
})
