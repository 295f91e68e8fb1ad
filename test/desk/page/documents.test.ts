import { describe, expect, it } from 'vitest'
import type { Block, Run } from '../../../src/desk/api.ts'
import { follow, offsetOf, placeOf } from '../../../src/desk/page/documents/align/in-source.ts'
import { locate } from '../../../src/desk/page/documents/align/locate.ts'
import { nearestRun } from '../../../src/desk/page/documents/align/nearest-run.ts'
import { countBefore, squeeze } from '../../../src/desk/page/documents/align/squeeze.ts'
import { fc } from '../../random.ts'

const run = (line: number, column: number, start: number, end: number, fact?: string): Run => ({
  ...{ file: 'record.md', line, column, start, end },
  ...(fact === undefined ? {} : { fact }),
})
const block = (text: string, ...runs: Run[]): Block => ({ text, runs })

describe('finding the record’s words in a document', () => {
  it('looks past white space, hyphens and case, which documents print differently', () => {
    const printed = squeeze('TIDE-\nWATCH Is\u00ADland  University')
    expect(printed.text).toBe('tidewatchislanduniversity')
    expect(squeeze('Tidewatch Island University').text).toBe(printed.text)
    expect(countBefore(squeeze('a b-c'), 4)).toBe(2)
  })

  it('counts each character that is left exactly once, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const squeezed = squeeze(text)
        expect(squeezed.offsets).toHaveLength(squeezed.text.length)
        for (const [index, offset] of squeezed.offsets.entries()) expect(countBefore(squeezed, offset)).toBe(index)
      }),
    )
  })

  it('finds blocks in their order, a second time in the second place, and leaves out what is not there', () => {
    const page = squeeze('Embargoed. The tank opens. Host: NIT. The tank opens. Questions go to the press office.').text
    const found = locate(
      [
        block('The tank opens.'),
        block('The tank opens.'),
        block('Never printed'),
        block('Questions go to the press office.'),
      ],
      page,
    )
    expect(found.map(({ from }) => page.slice(from, from + 6))).toEqual(['thetan', 'thetan', 'questi'])
    expect(found[1]?.from).toBeGreaterThan(found[0]?.from ?? 0)
  })

  it('finds a block by its beginning where a document prints a mark of a footnote inside', () => {
    const text = 'The model saw no data of 2026 and was tried on sixty blooms, most of them small.'
    const page = squeeze(text.replace('blooms,', 'blooms,3')).text
    expect(locate([block(text)], page).map(({ from }) => from)).toEqual([0])
  })
})

describe('the same words in the record', () => {
  const source = '## Tour\n\nThe **tank** is\nopen [daily](https://nit.example.org).\n'

  it('are followed through markup and line ends', () => {
    const steps = follow(source, 9, 'The tank is open daily')
    expect(placeOf(source, steps[4] ?? 0)).toEqual({ line: 3, column: 7 })
    expect(placeOf(source, steps[12] ?? 0)).toEqual({ line: 4, column: 1 })
    expect(steps).toHaveLength(22)
  })

  it('are left where the two part', () => {
    expect(follow(':person[yan] came', 0, 'Nieng Yan').length).toBeLessThan(9)
  })

  it('have one offset for each place', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ]{0,8}$/), { minLength: 1 }), fc.nat(), (lines, pick) => {
        const text = lines.join('\n')
        const offset = pick % (text.length + 1)
        const { line, column } = placeOf(text, offset)
        expect(offsetOf(text, line, column)).toBe(offset)
      }),
    )
  })
})

describe('from a line to its place', () => {
  const paragraph = 'x'.repeat(200)
  const located = locate(
    [
      block('NIT', run(5, 9, 0, 3, 'organizations.nit.short')),
      block(paragraph, run(20, 1, 0, 200)),
      block('After', run(40, 3, 0, 5)),
    ],
    squeeze(`NIT ${paragraph} After`).text,
  )
  const at = (line: number, column = 1) => nearestRun(located, { file: 'record.md', line, column })?.of.block.text

  it('takes a fact anywhere in its line, and not in the next', () => {
    expect([at(5), at(5, 12), at(6)]).toEqual(['NIT', 'NIT', undefined])
  })

  it('takes a paragraph in each of its lines and just after it', () => {
    expect([at(20), at(24), at(27), at(35)]).toEqual([paragraph, paragraph, paragraph, undefined])
  })

  it('takes nothing of another file', () => {
    expect(nearestRun(located, { file: 'record.zh-Hans.md', line: 5 })).toBeUndefined()
  })
})
