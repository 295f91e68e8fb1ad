import { wordEnds } from '../prose/segments.ts'
import type { Near } from './near-latin.ts'
import type { Named } from './register.ts'
import { isSurname } from './surnames.ts'

const HAN = String.raw`\p{Script=Han}`
const NUMERAL = /[一二三四五六七八九十零〇百千]/u
const DOTS = '·・•‧∙'
/** What may stand after a surname and the first character of a name, and is no name: 王大夫. */
const KIN = /[夫爷妈姐哥叔姨伯娘婶爺媽嬸]/u

/**
 * Finds names in Han script in which one character is another: 张抒杨 for 张抒扬. A name of two characters has too
 * many neighbours to tell.
 */
export function nearHan(
  text: string,
  names: readonly Named[],
  language: string,
  isKnown: (found: string) => boolean,
): Near[] {
  const patterns = names.flatMap((named) => {
    const marks = [...named.name]
    return marks.length < 3 || !/^[\p{Script=Han}\p{Script=Kana}·・•‧∙ー]+$/u.test(named.name)
      ? []
      : [{ named, source: source(marks) }]
  })
  if (patterns.length === 0) return []
  const near: Near[] = []
  const any = new RegExp(patterns.map(({ source }) => `(${source})`).join('|'), 'gu')
  for (const match of text.matchAll(any)) {
    const { named } = patterns[match.slice(1).findIndex((group) => group !== undefined)] ?? {}
    const [found] = match
    const { index } = match
    if (!named || found === named.name || isKnown(found)) continue
    if (!plausible(found, named, text[index + found.length] ?? '') || !startsWord(text, index, language)) continue
    near.push({ start: index, end: index + found.length, found, named })
  }
  return near
}

/** An expression for a name in which one character may be any. */
function source(marks: readonly string[]): string {
  const whole = marks.join('')
  const changed = marks.map((mark, at) => {
    const other = DOTS.includes(mark) ? `[${DOTS} ]?` : HAN
    return marks.map((kept, index) => (index === at ? other : kept)).join('')
  })
  return [whole, ...changed].join('|')
}

function plausible(found: string, { kind, name }: Named, after: string): boolean {
  const [marks, wanted] = [[...found], [...name]]
  const at = wanted.findIndex((mark, index) => mark !== marks[index])
  const mark = marks[at] ?? ''
  if (DOTS.includes(wanted[at] ?? '-')) return true
  if (NUMERAL.test(mark) && NUMERAL.test(wanted[at] ?? '')) return false
  if (kind === 'organization') return wanted.length >= 5 && at > 0
  if (wanted.length > 4) return true
  if (at === 0) return isSurname(mark)
  return !(at === wanted.length - 1 && KIN.test(mark)) && after !== mark
}

/** Whether a word begins at an index: 主张弘扬 holds no 张弘扬. */
function startsWord(text: string, index: number, language: string): boolean {
  const from = Math.max(0, index - 8)
  return index === from || wordEnds(text.slice(from, index + 8), language).includes(index - from)
}
