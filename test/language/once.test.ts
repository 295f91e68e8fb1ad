import { expect, test } from 'vitest'
import { once } from '../../src/language/once.ts'

test('a thing is made when it is first asked for, and once', () => {
  let made = 0
  const thing = once(() => {
    made += 1
    return undefined
  })
  expect(made).toBe(0)
  expect([thing(), thing()]).toEqual([undefined, undefined])
  expect(made).toBe(1)
})
