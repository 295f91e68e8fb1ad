import type { Element, ElementContent } from 'hast'
import { element, text } from './element.ts'

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const OPENING = /[\p{Ps}\p{Pi}]$/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(tag: string): Intl.Segmenter {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' })
  segmenters.set(tag, segmenter)
  return segmenter
}

/**
 * Puts `<wbr>` between the words of Chinese and Japanese, for a style with `word-break: keep-all`: browsers know no
 * words there and would break anywhere. Never before punctuation, nor after an opening bracket. Changes the element.
 */
export function breakBetweenWords(parent: Element, tag: string): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') breakBetweenWords(child, tag)
    return child.type === 'text' && HAN_OR_KANA.test(child.value) ? pieces(child.value, tag) : [child]
  })
}

function pieces(value: string, tag: string): ElementContent[] {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenterOf(tag).segment(value)) {
    const last = words.at(-1)
    if (last === undefined || (isWordLike && !OPENING.test(last))) words.push(segment)
    else words[words.length - 1] = last + segment
  }
  return words.flatMap((word, index) => (index === 0 ? [text(word)] : [element('wbr', {}), text(word)]))
}
