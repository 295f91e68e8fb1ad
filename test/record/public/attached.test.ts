import { describe, expect, test } from 'vitest'
import { attachedNames } from '../../../src/record/index.ts'
import { fc } from '../../random.ts'

describe('the name of an attached photo', () => {
  test.each<[string[], string[]]>([
    [['images/owl.png'], ['owl.png']],
    [['./owl.png'], ['owl.png']],
    [
      ['day-1/owl.png', 'day-2/owl.png', 'day-3/OWL.png'],
      ['owl.png', 'day-2-owl.png', 'day-3-OWL.png'],
    ],
    [
      ['images/owl.png', 'owl.png'],
      ['images-owl.png', 'owl.png'],
    ],
    [['images/猫头鹰.jpg'], ['猫头鹰.jpg']],
    [
      ['images/record.md', 'facts.json'],
      ['images-record.md', '2-facts.json'],
    ],
  ])('of %j is %j', (files, names) => {
    const found = attachedNames(files)
    expect(files.map((file) => found.get(file))).toEqual(names)
  })

  test('has no folder and is no other one’s, whatever the files are called', () => {
    const part = fc.constantFrom('a', 'A', 'a-a', '2-a', 'record.md', 'record.de.md', 'facts.json', '.')
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(fc.array(path), (files) => {
        const names = [...attachedNames(files).values()].map((name) => name.toLowerCase())
        expect(new Set(names).size).toBe(new Set(files).size)
        expect(names.filter((name) => /\/|^record.*\.md$|^facts\.json$/.test(name))).toEqual([])
      }),
    )
  })
})
