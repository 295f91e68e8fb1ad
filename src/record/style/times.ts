/** A time that is written in another way than the first of its text. */
export interface OtherTime {
  readonly start: number
  readonly end: number
  /** The first time of the text, whose way of writing counts. */
  readonly first: string
}

const TIMES: Readonly<Record<string, RegExp>> = {
  en: /(?<!\d|\d[.,:])\d{1,2}(?:[:.]\d{2})?[\s\u00A0\u202F]*(?:[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)|(?<!\d|\d[:.,])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])/gu,
  de: /(?<!\d|\d[.,:])\d{1,2}(?:[.:]\d{2})?[\s\u00A0\u202F]+Uhr(?!\p{L})|(?<!\d|\d[:.,])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])/gu,
  fr: /(?<!\d|\d[.,:])\d{1,2}[ \u00A0\u202F]?h(?:[ \u00A0\u202F]?\d{2})?(?![\p{L}\d])|(?<!\d|\d[:.,])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])/gu,
  zh: /(?<!\d|\d[:：.])\d{1,2}(?:[:：][0-5]\d(?![\d:：])|[点點时時](?:\d{1,2}分|半|整)|[时時](?![间間代期]))/gu,
  ja: /(?<!\d|\d[:：.])\d{1,2}(?:[:：][0-5]\d(?![\d:：])|時(?:\d{1,2}分|半)?(?!間))/gu,
}

/** Times that are not written as the first of the text: 14:30 beside 9 a.m. */
export function otherTimes(text: string, language: string): OtherTime[] {
  const pattern = TIMES[language.toLowerCase().split('-', 1)[0] ?? '']
  if (!pattern) return []
  const times = Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({ written, index }))
  const [first] = times
  if (!first) return []
  return times
    .filter(({ written }) => wayOf(written) !== wayOf(first.written))
    .map(({ written, index }) => ({ start: index, end: index + written.length, first: first.written }))
}

/** `a.m.`, `am`, `AM`, `:`, `.Uhr`, `h`, `时`: what tells one way of writing from another. */
function wayOf(time: string): string {
  const marks = time.replace(/[\d\s\u00A0\u202F半整]/gu, '').replace(/分$/u, '')
  if (/m/i.test(marks)) return marks.replace(/^[:.]/, '').replace(/^[ap]/i, (letter) => (letter < 'a' ? 'A' : 'a'))
  return marks === 'Uhr' ? '.Uhr' : marks
}
