import { PASSAGE_END } from '../prose/prose.ts'
import type { Edit } from './edit.ts'

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }
const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '。': '.',
  '（': '(',
  '）': ')',
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u
const MARK = /[，。、；：！？”’》」』）】〉…]/u
const OPENING = /[“‘《「『（【〈]/u
const LATIN = /[\p{Script=Latin}\p{N})%]/u
/** How far the nearest letter is looked for. */
const NEAR = 12
/** Longest text in brackets that is looked at. */
const LONGEST = 120

const isEnd = (mark: string | undefined) => mark === undefined || mark === '' || mark === PASSAGE_END || mark === '\n'

/**
 * Half-width punctuation of Chinese or Japanese text that has to be full-width: beside Han or kana, never within
 * Latin words and numbers. `comma` is the language's own: ， or 、.
 */
export function fullWidthEdits(text: string, comma = '，'): Edit[] {
  const edits: Edit[] = []
  for (const { 0: mark, index } of text.matchAll(/[,;:!?.(]/g)) {
    if (mark === '(') edits.push(...brackets(text, index))
    else if (mark === '.') edits.push(...fullStop(text, index))
    else edits.push(...inner(text, index, mark === ',' ? comma : (FULL[mark] ?? mark)))
  }
  return edits
}

function inner(text: string, index: number, full: string): Edit[] {
  const mark = text[index] ?? ''
  const before = charBefore(text, index)
  const spaced = text[index + 1] === ' '
  const after = charAt(text, spaced ? index + 2 : index + 1)
  if (mark === ':' && /^:[a-z]+\[|^:\/\/|^::/.test(text.slice(index, index + 12))) return []
  const left = CJK.test(before) || MARK.test(before)
  const right = CJK.test(after)
  const follows = right || OPENING.test(after) || isEnd(after) || (left && LATIN.test(after))
  const fits = left ? follows : right && LATIN.test(before) && mark !== ':'
  if (!fits || before === mark || after === mark) return []
  return [{ start: index, end: spaced && !isEnd(after) ? index + 2 : index + 1, text: full }]
}

function fullStop(text: string, index: number): Edit[] {
  const spaced = text[index + 1] === ' '
  const after = charAt(text, spaced ? index + 2 : index + 1)
  if (!CJK.test(charBefore(text, index)) || !(isEnd(after) || CJK.test(after))) return []
  return [{ start: index, end: spaced && !isEnd(after) ? index + 2 : index + 1, text: '。' }]
}

function brackets(text: string, index: number): Edit[] {
  const close = text.indexOf(')', index)
  const content = text.slice(index + 1, close)
  if (close < 0 || content.length > LONGEST || /[(（）\n]/u.test(content) || content.includes(PASSAGE_END)) return []
  const spaced = text[index - 1] === ' '
  const before = charBefore(text, spaced ? index - 1 : index)
  if (!CJK.test(before) && !CJK.test(content)) return []
  if (LATIN.test(before) && !CJK.test(content)) return []
  return [
    { start: spaced && CJK.test(before) ? index - 1 : index, end: index + 1, text: '（' },
    { start: close, end: close + 1, text: '）' },
  ]
}

/** Full-width punctuation of text in Latin script. */
export function halfWidthEdits(text: string): Edit[] {
  return Array.from(text.matchAll(/[，；：！？。（）]/gu)).flatMap(({ 0: mark, index }): Edit[] => {
    const opens = mark === '（'
    if (!isLatinAround(text, index)) return []
    const wordAfter = /[\p{L}\p{N}“‘(]/u.test(text[index + 1] ?? '')
    const space = opens ? '' : wordAfter ? ' ' : ''
    const front = opens && /[\p{L}\p{N}]/u.test(text[index - 1] ?? '') ? ' ' : ''
    return [{ start: index, end: index + 1, text: front + (HALF[mark] ?? mark) + space }]
  })
}

/** Whether the letters or figures nearest to a mark are Latin, those before it for certain. */
function isLatinAround(text: string, index: number): boolean {
  const before = /[\p{L}\p{N}][^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, index - NEAR), index))?.[0]
  const after = /^[^\p{L}\p{N}]*[\p{L}\p{N}]/u.exec(text.slice(index + 1, index + 1 + NEAR))?.[0]
  return before !== undefined && !CJK.test(before) && (after === undefined || !CJK.test(after))
}

function charAt(text: string, index: number): string {
  const code = text.codePointAt(index)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function charBefore(text: string, index: number): string {
  if (index <= 0) return ''
  const low = text.charCodeAt(index - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(Math.max(0, index - 2), index) : text.charAt(index - 1)
}
