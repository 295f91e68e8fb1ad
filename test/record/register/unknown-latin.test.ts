import { expect, test } from 'vitest'
import { titleWordsFor } from '../../../src/record/register/title-words.ts'
import { unknownLatin } from '../../../src/record/register/unknown-latin.ts'

const words = titleWordsFor('en') ?? expect.fail('no words')
const namesIn = (text: string) => unknownLatin(text, words).map(({ start, end }) => text.slice(start, end))

test('a name may begin with any capital letter that there is', () => {
  const capitals = Array.from({ length: 0x2_0000 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
    /^\p{Lu}$/u.test(letter),
  )
  expect(capitals.length).toBeGreaterThan(1500)
  for (const letter of capitals) expect(namesIn(`${letter}a ${letter}b said`)).toEqual([`${letter}a ${letter}b`])
})

test('a name is found beside its title in any text', () => {
  expect(namesIn('会上，Dr. Okafor 发言。')).toEqual(['Okafor'])
  expect(namesIn('会上，Jane Okafor said so。')).toEqual(['Jane Okafor'])
  expect(namesIn('会上没有别人。SMART 与 PUMCH 交流。')).toEqual([])
})
