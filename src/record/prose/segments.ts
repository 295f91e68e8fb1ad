const segmenters = new Map<string, Intl.Segmenter>()

/** Where the words of a short text end, in a language that does not part them by spaces. */
export function wordEnds(text: string, language: string): number[] {
  let segmenter = segmenters.get(language)
  segmenter ??= new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)
}
