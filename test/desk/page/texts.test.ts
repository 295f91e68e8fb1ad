import { diffLines } from 'diff'
import { describe, expect, it } from 'vitest'
import { lineDifference } from '../../../src/desk/page/keep/lines.ts'
import { asInFile, plain } from '../../../src/desk/page/open/line-ends.ts'
import { paired, sectionsOf, withSection, wordsOf } from '../../../src/desk/page/pair/sections.ts'
import { differenceOf } from '../../../src/desk/page/text/difference.ts'
import { fc } from '../../random.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '# ', '## Tour', '---', '```', ' ') })

describe('what the editor is told', () => {
  it('makes one text of another', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const change = differenceOf(before, after)
        const made = change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before
        expect(made).toBe(after)
      }),
    )
  })
})

describe('line ends', () => {
  it.each(['a\r\nb\r\n', '\uFEFFa\nb', 'a\n', '', 'a\r\nb\nc\r', 'a\rb'])('%j comes back as it was', (text) => {
    const { text: inside, ends } = plain(text)
    expect(inside).not.toMatch(/\r|\uFEFF/)
    expect(asInFile(inside, ends)).toBe(text)
  })
  it('differ within a file: each line keeps its own, a new one ends like the one before it', () => {
    const { ends } = plain('one\r\ntwo\nthree\n')
    expect(asInFile('one\nnew\ntwo\nthree\n', ends)).toBe('one\r\nnew\r\ntwo\nthree\n')
  })
})

describe('what parts two versions', () => {
  it('has both texts whole, and no more changed lines than another diff', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = lineDifference(before, after)
        const side = (kind: 'before' | 'after') =>
          parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? part.lines : [])).join('\n')
        expect(side('before')).toBe(before)
        expect(side('after')).toBe(after)
        const changed = parts.flatMap((part) => (part.kind === 'same' ? [] : part.lines)).length
        const others = diffLines(`${before}\n`, `${after}\n`).filter(({ added, removed }) => added || removed)
        expect(changed).toBeLessThanOrEqual(others.reduce((sum, { count }) => sum + count, 0))
      }),
    )
  })
})

describe('sections', () => {
  const file = '---\nid: x\n---\n# Title\n\n## Lead\n\nWho.\n\n```\n## no heading\n```\n\n## Tour ##\n\nWhere.\n'

  it('are told by their headings, outside of code', () => {
    expect(sectionsOf(file).map(({ heading, line, endLine }) => [heading, line, endLine])).toEqual([
      ['', 4, 5],
      ['Lead', 6, 13],
      ['Tour', 14, 17],
    ])
    expect(sectionsOf(file).map(wordsOf)).toEqual(['# Title', 'Who.\n\n```\n## no heading\n```', 'Where.'])
  })

  it('hold the whole body, whatever it is', () => {
    fc.assert(
      fc.property(words, (body) => {
        const text = `---\nid: x\n---\n${body}`
        const sections = sectionsOf(text)
        expect(sections[0]?.line ?? 4).toBe(4)
        expect(sections.at(-1)?.end).toBe(text.length)
        for (const [index, section] of sections.slice(1).entries()) {
          expect(text.slice(sections[index]?.end, section.start)).toMatch(/^ {0,3}## /)
        }
      }),
    )
  })

  it('take other words, and leave the rest as it is', () => {
    const [, lead] = sectionsOf(file)
    if (!lead) throw new Error('no lead')
    expect(withSection(file, lead, 'Other.')).toBe(file.replace('Who.\n\n```\n## no heading\n```', 'Other.'))
  })

  it('that are empty become written, with a blank line on both sides', () => {
    const empty = '# T\n\n## Lead\n## Tour\n\nWhere.\n'
    const [, lead] = sectionsOf(empty)
    if (!lead) throw new Error('no lead')
    expect(withSection(empty, lead, 'Who.')).toBe('# T\n\n## Lead\n\nWho.\n\n## Tour\n\nWhere.\n')
  })

  it('stand side by side by name, others by their order', () => {
    const right = sectionsOf('# 标题\n\n## 参观考察\n\n甲\n\n## 别的\n')
    const left = sectionsOf('# T\n\n## Lead\n\n## Tour\n\n## More\n')
    const names: Record<string, string> = { Lead: 'lead', Tour: 'tour', 参观考察: 'tour' }
    const pairs = paired(left, right, (heading) => names[heading])
    expect(pairs.map((pair) => [pair.left?.heading, pair.right?.heading])).toEqual([
      ['', ''],
      ['Lead', undefined],
      ['Tour', '参观考察'],
      ['More', '别的'],
    ])
  })
})
