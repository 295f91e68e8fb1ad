import { describe, expect, test } from 'vitest'
import { languageFor } from '../../src/language/index.ts'
import { headingNumber, itemNumber, listLevel, numeral } from '../../src/language/numerals.ts'

describe('headings are numbered as offices of the language number them', () => {
  test.each([
    ['en', ['3', '3.2', '3.2.1']],
    ['en-GB', ['3', '3.2', '3.2.1']],
    ['de', ['3', '3.2', '3.2.1']],
    ['fr', ['3', '3.2', '3.2.1']],
    ['zh-Hans', ['三、', '（二）', '1.', '（4）']],
    ['zh-Hant', ['三、', '（二）', '1、', '（4）']],
    ['ja', ['3', '（2）', 'ア', '（エ）']],
    ['es', ['3', '3.2', '3.2.1']],
  ])('in %s: %j', (tag, expected) => {
    const { headings } = languageFor(tag).numbering
    expect(expected.map((_, depth) => headingNumber(headings, [3, 2, 1, 4].slice(0, depth + 1)))).toEqual(expected)
  })
})

describe('lists are numbered', () => {
  test.each([
    ['en', ['2.', 'b.', 'ii.', 'ii.']],
    ['de', ['2.', 'b)', 'ii)', 'ii)']],
    ['fr', ['2.', 'b)', 'ii)', 'ii)']],
    ['zh-Hans', ['2.', '（2）', 'b.', 'b.']],
    ['zh-Hant', ['2.', '（2）', 'b.', 'b.']],
    ['ja', ['2.', '（2）', 'イ', 'イ']],
  ])('in %s, from the outermost inwards: %j', (tag, expected) => {
    const { lists } = languageFor(tag).numbering
    expect(expected.map((_, depth) => itemNumber(listLevel(lists, depth), 2))).toEqual(expected)
  })
})

test('an item of a list that starts far on is numbered in figures', () => {
  const { lists } = languageFor('en').numbering
  expect([26, 27, 12_345].map((number) => itemNumber(listLevel(lists, 1), number))).toEqual(['z.', '27.', '12345.'])
})

describe('numbers are those of Word', () => {
  test.each([
    ['chineseCounting', ['一', '九', '十', '十一', '二十', '二十一', '九十九']],
    ['lowerLetter', ['a', 'i', 'j', 'k', 't', 'u', 'uuuu']],
    ['upperRoman', ['I', 'IX', 'X', 'XI', 'XX', 'XXI', 'XCIX']],
    ['aiueoFullWidth', ['ア', 'ケ', 'コ', 'サ', 'ト', 'ナ', 'キ']],
    ['none', ['', '', '', '', '', '', '']],
  ] as const)('%s', (format, expected) => {
    expect([1, 9, 10, 11, 20, 21, 99].map((number) => numeral(format, number))).toEqual(expected)
  })
})
