const segmenters = new Map<string, Intl.Segmenter>()

/** Text cut into words, spaces and marks (Unicode UAX 29; Chinese and Japanese by dictionary); joined, they are the text. */
export function segments(text: string, tag: string): string[] {
  let segmenter = segmenters.get(tag)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
    segmenters.set(tag, segmenter)
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The words of a text, without spaces and marks. */
export const words = (text: string, tag: string): string[] =>
  segments(text, tag).filter((segment) => /[\p{L}\p{N}]/u.test(segment))
