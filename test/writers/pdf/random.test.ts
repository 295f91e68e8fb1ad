import { describe, expect, it } from 'vitest'
import { write } from '../../../src/writers/pdf/index.ts'
import { fc } from '../../random.ts'
import { documentOf } from '../specimen.ts'
import { trees } from './arbitrary.ts'
import { violationsOf } from './conformance.ts'
import { expectedOf } from './expected.ts'
import { collisionsOf, outsiders } from './geometry.ts'
import { blocksOf, open } from './glyphs.ts'
import { options } from './theme.ts'

const RUNS = Number(process.env.PDF_RUNS ?? 40)

describe('any tree becomes a PDF', () => {
  it('that ends, has all words in order, conforms, and on which nothing overlaps or lies outside', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(trees, fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'ja', 'de', 'fr'), async (children, tag) => {
        const document = documentOf(tag, children)
        const pdf = open((await write(document, options)).bytes)
        expect(blocksOf(pdf).map(({ text }) => text.normalize('NFC'))).toEqual(
          expectedOf(document.tree, document.language.tag),
        )
        expect(violationsOf(pdf)).toEqual([])
        expect(outsiders(pdf)).toEqual([])
        expect(collisionsOf(pdf)).toEqual([])
      }),
      { numRuns: RUNS, endOnFailure: false },
    )
  })
})
