import { BLOCK, LINE } from './reading-text.ts'

/** What stands between a character and the one before it. */
export const Gap = { none: 0, space: 1, line: 2, block: 3 } as const

/** A text without its white space: what is compared first. */
export interface Squeezed {
  /** UTF-16 code units, none of them white space. */
  readonly text: string
  /** Offset of each unit in the text as it was. */
  readonly offsets: readonly number[]
  /** `Gap` before each unit. */
  readonly gaps: Uint8Array
}

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const SPACE = /\s/

export function squeeze(value: string): Squeezed {
  const parts: string[] = []
  const offsets: number[] = []
  const gaps = new Uint8Array(value.length + 1)
  let gap: number = Gap.block
  for (let at = 0; at < value.length; at += 1) {
    const unit = value[at] ?? ''
    if (unit === BLOCK) gap = Gap.block
    else if (unit === LINE) gap = Math.max(gap, Gap.line)
    else if (SPACE.test(unit)) gap = Math.max(gap, Gap.space)
    else if (!UNSEEN.test(unit)) {
      gaps[offsets.length] = gap
      gap = Gap.none
      offsets.push(at)
      parts.push(unit)
    }
  }
  return { text: parts.join(''), offsets, gaps }
}

/** A text as one line, for people. */
export const plainLine = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
