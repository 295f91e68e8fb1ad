import { describe, expect, test } from 'vitest'
import { formatMessage, messageData, sortMessages } from '../../src/record/index.ts'
import { toMessage } from '../../src/record/messages.ts'
import { fc } from '../random.ts'

const at = (line: number, column: number, endColumn: number) => ({
  path: 'input/visit/record.md',
  position: { start: { line, column, offset: 0 }, end: { line, column: endColumn, offset: 1 } },
})
const misspelled = toMessage(
  {
    place: at(12, 5, 20),
    reason: 'Unexpected organization `pumhc` in `people[2].roles[0]`, expected one of `smart`, `szbl`, `pumch`',
    actual: 'pumhc',
    expected: ['pumch', 'smart', 'szbl'],
    note: 'Did you mean `pumch`?',
  },
  'organization-known',
  'error',
)
const wholeFile = toMessage(
  { place: { path: 'input/visit/record.md' }, reason: 'Missing file' },
  'file-readable',
  'error',
)

describe('a message', () => {
  test('as text says where, how bad, what, and by which rule; the hint stands below', () => {
    expect(formatMessage(misspelled)).toBe(
      'input/visit/record.md:12:5-12:20 error Unexpected organization `pumhc` in `people[2].roles[0]`, expected one of `smart`, `szbl`, `pumch` (organization-known)\n  Did you mean `pumch`?',
    )
    expect(formatMessage(wholeFile)).toBe('input/visit/record.md error Missing file (file-readable)')
  })

  test('as data has the same', () => {
    expect(messageData(misspelled)).toEqual({
      path: 'input/visit/record.md',
      line: 12,
      column: 5,
      endLine: 12,
      endColumn: 20,
      severity: 'error',
      reason: 'Unexpected organization `pumhc` in `people[2].roles[0]`, expected one of `smart`, `szbl`, `pumch`',
      ruleId: 'organization-known',
      actual: 'pumhc',
      expected: ['pumch', 'smart', 'szbl'],
      note: 'Did you mean `pumch`?',
    })
    expect(messageData(wholeFile)).toEqual({
      path: 'input/visit/record.md',
      severity: 'error',
      reason: 'Missing file',
      ruleId: 'file-readable',
    })
  })

  test('with an info is neither an error nor a warning', () => {
    expect(messageData(toMessage({ place: { path: 'a' }, reason: 'A draft' }, 'release-draft', 'info')).severity).toBe(
      'info',
    )
  })
})

test('messages are in order of file, line and column, whatever the order they came in', () => {
  const place = fc.record({ path: fc.constantFrom('a', 'b'), line: fc.nat(3), column: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const messages = places.map(({ path, line, column }) =>
        toMessage({ place: { ...at(line + 1, column + 1, column + 1), path }, reason: 'x' }, 'rule', 'warning'),
      )
      const keys = sortMessages(messages).map(({ file, line, column }) => `${file} ${line} ${column}`)
      expect(keys).toEqual(keys.toSorted())
    }),
  )
})
