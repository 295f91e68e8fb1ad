import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '../../src/desk/page/words/rules.zh.ts'

const folder = join(resolve(import.meta.dirname, '../..'), 'src/record/rules')

it('every rule is told in Chinese, and nothing but rules', () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''))
  const ids = names.filter((name) => name !== 'index')
  expect(Object.keys(rules).toSorted()).toEqual(ids.toSorted())
  for (const title of Object.values(rules)) expect(title).toMatch(/\p{Script=Han}/u)
})
