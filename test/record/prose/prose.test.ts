import { expect, it } from 'vitest'
import { proseIn } from '../../../src/record/prose/file.ts'
import { OBJECT, positionOf, sourceOffset } from '../../../src/record/prose/prose.ts'
import { contextOf } from './bundle.ts'

const body = String.raw`# Visit

## Lead

One \*star\* &amp; caf&eacute; &#x1F600; end,
> quoted
  lazy. **Bold** :person[lin] ![alt](a.png) ${'`code`'} [link](https://example.org)[^n]

- item
  goes on

| cell | other |
| --- | --- |
| a | b |

[^n]: Note.
`

it.each(['\n', '\r\n'])('knows where each character of its text stands in the file (%j)', async (end) => {
  const [file] = (await contextOf(`---\nlanguage: en\n---\n${body}`.replaceAll('\n', end))).files
  if (!file) throw new Error('Expected a file')
  const prose = proseIn(file)
  const at = (text: string) => {
    const start = prose.text.indexOf(text)
    expect(start, text).toBeGreaterThanOrEqual(0)
    const { start: from, end: to } = positionOf(prose, start, start + text.length)
    const whole = new TextDecoder().decode(file.file.bytes)
    expect(from.offset).toBeDefined()
    return whole.slice(from.offset, to.offset).replaceAll(end, '\n')
  }
  for (const word of [
    'Visit',
    'Lead',
    'One',
    'star',
    'end,',
    'quoted',
    'lazy.',
    'Bold',
    'link',
    'item',
    'goes',
    'cell',
    'other',
    'Note.',
  ]) {
    expect(at(word)).toBe(word)
  }
  expect(at('caf')).toBe('caf')
  expect(at('item\ngoes')).toBe('item\n  goes')
  expect(at(OBJECT)).toBe(':person[lin]')
  expect(sourceOffset(prose, prose.text.indexOf(OBJECT))).toBeUndefined()
})
