import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fixRecord } from '../../../src/record/fix/index.ts'
import { readText } from '../../../src/record/fix/read.ts'
import { defaultStyle } from '../../../src/record/style/settings.ts'
import { fc } from '../../random.ts'

/*
 * Whole records, spoilt here and there as people spoil them: half-width punctuation, spaces at the ends of lines, comments,
 * code, addresses, other line ends. Whatever `check --fix` makes of one, its facts and its structure are the same.
 */

const folder = new URL('../../cases/copy/', import.meta.url)
const sources = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory()
    ? readdirSync(new URL(`${entry.name}/`, folder)).map((name) =>
        readFileSync(new URL(`${entry.name}/${name}`, folder), 'utf8'),
      )
    : [],
)

const HALF: Readonly<Record<string, string>> = { '，': ',', '。': '.', '；': ';', '：': ':', '（': '(', '）': ')' }
const COMMENT = '# 注释,一:二;三 2024-07-02'
const CODE = '`研究,合作 2024-07-02` <https://example.org/研究,合作>'

/** A record with every n-th mark made half-width, a comment among the facts and code in the story. */
function spoilt(source: string, every: number, trailing: boolean): string {
  let count = 0
  const marks = source.replace(/[，。；：（）]/gu, (mark) => (++count % every === 0 ? (HALF[mark] ?? mark) : mark))
  const lines = marks.replace(/^release:/mu, `${COMMENT}\nrelease:`).replace(/\n\n(?=## )/u, `\n\n${CODE}\n\n`)
  return trailing ? lines.replace(/(?<=[。.])\n(?=\n)/gu, ' \n') : lines
}

const marksOut = (text: string) => text.replace(/[\p{P}\p{Z}]/gu, '')
/** Values that are no words: ids, dates, addresses, closed lists. */
const kept = (text: string) =>
  readText('', text)
    .leaves.filter(({ shape }) => shape.kind !== 'word' && shape.kind !== 'party')
    .map(({ pointer, value }) => `${pointer} ${value}`)
const structure = (text: string) =>
  readText('', text).outline?.sections.map(({ name, children }) => `${name} ${children.length}`)

test('a record that was mended is the same record', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      (source, every, trailing, lineEnd, mark) => {
        const text = mark + spoilt(source, every, trailing).replaceAll('\n', lineEnd)
        const { text: once } = fixRecord(text, defaultStyle)
        expect(fixRecord(once, defaultStyle)).toEqual({ text: once, fixes: [] })
        expect(once.startsWith('\uFEFF')).toBe(mark !== '')
        expect(once.split(lineEnd).length).toBe(text.split(lineEnd).length)
        expect(marksOut(once)).toBe(marksOut(text))
        expect(kept(once)).toEqual(kept(text))
        expect(structure(once)).toEqual(structure(text))
        expect(once).toContain(CODE)
        expect(once.includes(COMMENT)).toBe(text.includes(COMMENT))
      },
    ),
    { numRuns: 60 },
  )
})
