import { expect, it } from 'vitest'
import { spotAt } from '../../../src/desk/page/text/complete/yaml-path.ts'

const at = (text: string) => {
  const spot = spotAt(text.split('\n'))
  return spot && `${spot.kind} of ${spot.path.join('.')} ${spot.typed}|${spot.taken.join()}`
}

it.each([
  ['a key at the top', 'schema: x\nev', 'key of  ev|schema'],
  ['a key of a mapping', 'event:\n  type: visit\n  na', 'key of event na|type'],
  ['a key before anything of it is typed', 'event:\n  type: visit\n  ', 'key of event |type'],
  ['a value', 'event:\n  type: vi', 'value of event.type vi|'],
  ['the first key of an entry', 'people:\n  - i', 'key of people.- i|'],
  ['a further key of an entry', 'people:\n  - id: wen\n    na', 'key of people.- na|id'],
  ['a list as far left as its key', 'people:\n- id: wen\n  na', 'key of people.- na|id'],
  ['a list within an entry', 'people:\n  - id: wen\n    roles:\n      - ti', 'key of people.-.roles.- ti|'],
  [
    'a key after an inner list',
    'people:\n  - id: wen\n    roles:\n      - title: x\n    b',
    'key of people.- b|roles,id',
  ],
  ['a value in an entry', 'quotes:\n  - id: a\n    speaker: w', 'value of quotes.-.speaker w|id'],
  ['braces of an entry', 'roles:\n  - { title: President, or', 'key of roles.- or|title'],
  [
    'a value within braces',
    'people:\n  - id: a\n    roles:\n      - { title: P, organization: tw',
    'value of people.-.roles.-.organization tw|title',
  ],
  ['braces after a key', 'event:\n  venue: { pl', 'key of event.venue pl|'],
  ['braces in brackets', 'roles: [{ title: President, or', 'key of roles.- or|title'],
  ['a comma in quotes', 'roles:\n  - { title: "A, b", or', 'key of roles.- or|title'],
  ['a comment', 'event:\n  # na', undefined],
  ['a line after comments and blanks', 'event:\n  type: x\n\n# c\n  na', 'key of event na|type'],
])('%s', (_, text, spot) => {
  expect(at(text)).toBe(spot)
})

it('knows the keys below, of the same mapping alone', () => {
  const spot = spotAt(
    ['event:', '  '],
    ['  type: visit', '  venue:', '    city: x', '  # c: d', '', '  name: n', 'people:'],
  )
  expect(spot?.taken).toEqual(['type', 'venue', 'name'])
})
