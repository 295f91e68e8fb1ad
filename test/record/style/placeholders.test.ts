import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PLACEHOLDER_FACTS, PLACEHOLDER_TEXTS } from '../../../src/record/style/placeholders.ts'

const folder = new URL('../../../templates/', import.meta.url)
const forms = readdirSync(folder)
  .filter((name) => name.startsWith('new-record.'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

it('placeholders are those that the forms of a new record have', () => {
  expect(forms).toHaveLength(2)
  for (const words of [...PLACEHOLDER_FACTS, ...PLACEHOLDER_TEXTS]) expect(forms.join('')).toContain(words)
})

it('each text of a form that is not a reference to a fact or a heading of the format is one', () => {
  const sentences = forms.flatMap((form) =>
    form
      .slice(form.indexOf('\n---\n', 4) + 5)
      .split('\n')
      .filter((line) => line !== '' && !/^#{2,} /.test(line))
      .map((line) => line.replace(/^# /, '').replace(/^.*\][.。]?\s*/, '')),
  )
  expect(sentences.toSorted()).toEqual([...PLACEHOLDER_TEXTS].toSorted())
})
