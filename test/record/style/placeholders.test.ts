import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PLACEHOLDER_FACTS, PLACEHOLDER_TEXTS } from '../../../src/record/style/placeholders.ts'

const form = readFileSync(new URL('../../../templates/new-record.md', import.meta.url), 'utf8')

it('placeholders are those that the form of a new record has', () => {
  for (const words of [...PLACEHOLDER_FACTS, ...PLACEHOLDER_TEXTS]) expect(form).toContain(words)
})

it('each text of the form that is not a reference to a fact or a heading of the format is one', () => {
  const story = form.slice(form.indexOf('\n---\n', 4) + 5)
  const sentences = story
    .split('\n')
    .filter((line) => line !== '' && !/^#{2,} /.test(line))
    .map((line) =>
      line
        .replace(/^# /, '')
        .replace(/^.*\]\.? /, '')
        .replace(/^led a team to .*\. /, ''),
    )
  expect(sentences.toSorted()).toEqual([...PLACEHOLDER_TEXTS].toSorted())
})
