import { describe, expect, test } from 'vitest'
import { distance, isClosing } from '../../../src/writers/pdf/layout/kinsoku.ts'

describe('adjoining punctuation closes up where halves are blank', () => {
  test.each([
    ['Hans', '。”', -500],
    ['Hans', '」（', -500],
    ['Jpan', '。」', -500],
    // Traditional Chinese has stops and commas in the middle of their em
    ['Hant', '。」', 0],
    ['Hant', '，「', 0],
    ['Hant', '」。', 0],
    ['Hant', '」「', -500],
    [undefined, '。a', 0],
  ] as const)('in %s: %s', (script, [before = '', after = ''], expected) => {
    expect(distance(before, after, script)).toBe(expected)
  })

  test('a stop of Traditional Chinese keeps its em at the end of a line', () => {
    expect([isClosing('。', 'Hans'), isClosing('。', 'Hant'), isClosing('」', 'Hant')]).toEqual([true, false, true])
  })
})
