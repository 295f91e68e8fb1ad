import { expect, it } from 'vitest'
import { preview } from '../../../src/desk/preview/preview.ts'
import { shared } from '../../../src/desk/work/shared.ts'
import { settingsSchema } from '../../../src/pipeline/settings.ts'

it('gives the same bytes each time, though what did not change is read once', async () => {
  const settings = settingsSchema.parse({})
  const common = shared({ output: 'output', templatesFolder: undefined, settingsFile: 'x', settings, program: 'p' })
  const path = 'input/2027-03-08-open-tide'
  const look = async (document: 'press-release' | 'briefing', language: string) => {
    const made = await preview(common, { path, texts: {}, now: 0, language, documents: [document] })
    return made.documents[0]?.sha256
  }
  const first = [
    await look('press-release', 'en'),
    await look('briefing', 'en'),
    await look('press-release', 'zh-Hans'),
  ]
  const again = [
    await look('press-release', 'en'),
    await look('briefing', 'en'),
    await look('press-release', 'zh-Hans'),
  ]
  expect(first.every((sha256) => sha256 !== undefined)).toBe(true)
  expect(again).toEqual(first)
})
