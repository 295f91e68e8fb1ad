import { describe, expect, it } from 'vitest'
import type { PhrasingContent } from '../../../src/document/nodes.ts'
import type { Theme } from '../../../src/theme/tokens.ts'
import { syllables } from '../../../src/writers/pdf/layout/hyphenation.ts'
import { layout } from '../../../src/writers/pdf/layout/layout.ts'
import type { Line } from '../../../src/writers/pdf/layout/line.ts'
import { documentOf, paragraph } from '../specimen.ts'
import { theme } from './theme.ts'

function linesOf(tag: string, value: string | PhrasingContent[], change: Partial<Theme['type']> = {}): readonly Line[] {
  const document = documentOf(tag, [paragraph(...(typeof value === 'string' ? [value] : value))])
  const laid = layout(document, { ...theme, type: { ...theme.type, ...change } })
  return laid.pages.flatMap(({ body }) => body.flatMap(({ slab }) => (slab.type === 'line' ? [slab.line] : [])))
}
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join('')
const measure = 595.28 - theme.page.margin.left - theme.page.margin.right

const english =
  'The laboratory measures how long a blade lasts in cold, silty water. Its first results, gathered over eighteen months at three sites, show that wear depends less on the speed of the current than on what the current carries; the office of the director expects an efficient redesign within two years.'
const chinese =
  '实验室测量叶片在寒冷含沙水流中的寿命。在三个站点历时18个月取得的首批结果表明，磨损与流速的关系，不如与水流所含物质的关系密切；“所长办公室”预计两年内完成高效的重新设计（含 PET 与 CFD 模拟）。'.repeat(
    3,
  )

describe('justified text', () => {
  it('fills the measure, but for the last line', () => {
    const lines = linesOf('en', english.repeat(2))
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(measure, 0)
  })

  it('has no space wider than two and a half', () => {
    for (const line of linesOf('en', english.repeat(3))) {
      for (const { text, gap, width } of line.pieces) if (text === ' ') expect(gap).toBeLessThan(width * 1.6)
    }
  })

  it('may be ragged, as the theme says', () => {
    const lines = linesOf('en', english, { align: 'ragged' })
    expect(new Set(lines.map(({ width }) => Math.round(width))).size).toBe(lines.length)
    for (const { pieces } of lines) for (const { gap } of pieces) expect(gap).toBe(0)
  })

  it('keeps the space at a line end, for who hears or copies the text', () => {
    const lines = linesOf('en', english, { hyphenate: false })
    expect(lines.map(textOf).join('')).toBe(english)
  })
})

describe('hyphens', () => {
  it('divide words of English, German and French as their patterns say', () => {
    expect(syllables('representative', 'en').join('-')).toBe('rep-re-sen-ta-tive')
    expect(syllables('Gezeitenkraftwerk,', 'de').join('-')).toBe('Gezei-ten-kraft-werk,')
    expect(syllables('développement', 'fr').join('-')).toBe('déve-lop-pe-ment')
  })

  it.each([
    ['acronyms', 'UNESCOPUMCH', 'en'],
    ['addresses', 'www.example.org/tides', 'en'],
    ['numbers', '20240702', 'en'],
    ['languages without patterns', 'Internationalisierung', 'fi'],
    ['short words', 'water', 'en'],
  ])('spare %s', (_what, word, lang) => {
    expect(syllables(word, lang)).toEqual([word])
  })

  it('are those of the language of the words', () => {
    const german = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung '
    const lines = linesOf('en', [
      { type: 'span', data: { lang: 'de' }, children: [{ type: 'text', value: german.repeat(6) }] },
    ])
    expect(lines.some(({ pieces }) => pieces.some(({ hyphen }) => hyphen))).toBe(true)
    const none = linesOf('en', [
      { type: 'span', data: { lang: 'fi' }, children: [{ type: 'text', value: german.repeat(6) }] },
    ])
    expect(none.some(({ pieces }) => pieces.some(({ hyphen }) => hyphen))).toBe(false)
  })
})

describe('Chinese composition', () => {
  it('begins no line with closing punctuation and ends none with an opening one', () => {
    for (let start = 0; start < 40; start++) {
      const lines = linesOf('zh-Hans', chinese.slice(start))
      for (const line of lines.slice(1)) {
        expect(textOf(line)).not.toMatch(/^[，。、；：！？）》”’…·]/)
        expect(textOf(line)).not.toMatch(/[（《“‘]$/)
      }
    }
  })

  it('may end a line before or after quotation marks', () => {
    const lines = linesOf('zh-Hans', '潮“汐”'.repeat(60))
    expect(lines.length).toBeLessThan(7)
    for (const line of lines.slice(0, -1)) expect(line.width).toBeGreaterThan(measure * 0.9)
  })

  it('leaves no space where the source breaks a line between ideographs', () => {
    expect(linesOf('zh-Hans', '潮汐\n研究 PET\n与').map(textOf).join('')).toBe('潮汐研究 PET 与')
  })

  it('keeps letters at a little distance from ideographs, and the text as it is', () => {
    const [line] = linesOf('zh-Hans', '用PET研究')
    expect(textOf(line as Line)).toBe('用PET研究')
    const apart = linesOf('zh-Hans', '用')[0]?.width ?? 0
    expect(line?.width).toBeGreaterThan(apart * 3 + (linesOf('zh-Hans', 'PET')[0]?.width ?? 0) + 2)
  })

  it('closes up punctuation that stands together', () => {
    const wide = linesOf('zh-Hans', '潮汐研')[0]?.width ?? 0
    const closed = linesOf('zh-Hans', '潮汐）。')[0]?.width ?? 0
    expect(closed).toBeLessThan(wide * 1.34)
  })

  it('sets quotation marks of Chinese in the Chinese font, apostrophes of names in the Latin one', () => {
    const fonts = (value: string) =>
      linesOf('zh-Hans', value).flatMap(({ pieces }) =>
        pieces.flatMap(({ set }) => set.runs.map(({ font }) => font.name)),
      )
    expect(new Set(fonts('“潮汐”'))).toEqual(new Set(['NotoSansSC_400Regular']))
    expect(new Set(fonts('O’Brien'))).toEqual(new Set(['SourceSans3_400Regular']))
  })
})
