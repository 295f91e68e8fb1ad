import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openTrueType } from '../../../../src/writers/pdf/fonts/trueType.ts'

const path = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
)
const scratch = mkdtempSync(join(tmpdir(), 'communique-fonts-'))

function written(name: string, bytes: Uint8Array): string {
  writeFileSync(join(scratch, name), bytes)
  return join(scratch, name)
}

describe('a font file', () => {
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('gives its tables and outlines as they stand in it', () => {
    const file = readFileSync(path)
    const font = openTrueType(path)
    for (const tag of ['head', 'loca', 'name', 'post']) expect(file.includes(font.table(tag))).toBe(true)
    const outline = font.outline(50)
    expect(outline.length).toBeGreaterThan(10)
    expect(file.includes(outline)).toBe(true)
    expect(font.outline(50)).toBe(outline)
    expect(font.has('CFF ')).toBe(false)
  })

  it('is told by its path where it ends too early, or has no outlines of this kind', () => {
    const file = readFileSync(path)
    expect(() => openTrueType(written('short.ttf', file.subarray(0, 300)))).toThrow(/end in .*short\.ttf/)
    expect(() => openTrueType(written('empty.ttf', new Uint8Array()))).toThrow(/end in .*empty\.ttf/)
    const other = Buffer.from(file)
    other.write('glyX', other.indexOf('glyf'), 'latin1')
    expect(() => openTrueType(written('other.ttf', other))).toThrow(/without table `glyf` in .*other\.ttf/)
  })
})
