import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packed } from '../../../src/writers/docx/package.ts'
import { entry, zip } from '../../../src/writers/docx/zip.ts'

const letters = 'Ein Brief, 一封信. '.repeat(400)
const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251)

describe('an archive', () => {
  it('is read back by another reader, in order, with long and empty files', () => {
    const files = unzipSync(
      zip([entry('word/b.xml', letters, false), entry('a.png', noise, true), entry('empty', '', false)]),
    )
    expect(Object.keys(files)).toEqual(['word/b.xml', 'a.png', 'empty'])
    expect(strFromU8(files['word/b.xml'] ?? new Uint8Array())).toBe(letters)
    expect(files['a.png']).toEqual(noise)
    expect(files.empty).toEqual(new Uint8Array())
  })

  it('stores what is to be stored and makes text smaller', () => {
    expect(entry('a.png', noise, true).data).toEqual(noise)
    expect(entry('b.xml', letters, false).data.length).toBeLessThan(letters.length / 10)
  })

  it('says when its files were made with no time: the first day that it knows', () => {
    const bytes = Buffer.from(zip([entry('a', 'a', false)]))
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, 0b0000000_0001_00001])
  })
})

describe('a package', () => {
  const shared = new Map([['word/styles.xml', '<styles/>']])

  it('has a part of its own in place of a shared one, whichever was packed first', () => {
    const own = new Map([['word/styles.xml', '<styles id="own"/>']])
    for (const parts of [shared, own, shared]) {
      const read = unzipSync(packed(parts, shared))['word/styles.xml'] ?? new Uint8Array()
      expect(strFromU8(read)).toBe(parts.get('word/styles.xml'))
    }
  })
})
