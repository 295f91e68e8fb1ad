import { HAN } from '../text/script.ts'
import { LINE_SEPARATOR, type Span } from '../text/span.ts'

/** Text that is set as it is. */
const CLEAN = /^(?! )(?:[^ \t\n\r\f\u2028]| (?! |$))*$/
const WHITE = /([ \t\n\r\f]+)/

/**
 * The texts of spans as they are set: runs of white space are one space, none stands at the start or end of a line, and a
 * line end of the source between two ideographs is nothing.
 */
export function collapse(spans: readonly Span[]): string[] {
  const only = spans.length === 1 ? spans[0] : undefined
  if (only && CLEAN.test(only.text)) return [only.text]
  const texts: string[] = []
  let last = ''
  let pending: { readonly index: number; readonly newline: boolean } | undefined
  spans.forEach((span, index) => {
    texts.push('')
    for (const part of span.text.split(WHITE)) {
      if (part === '') continue
      if (WHITE.test(part)) {
        pending ??= { index, newline: part.includes('\n') }
        continue
      }
      const dropped =
        last === '' ||
        last === LINE_SEPARATOR ||
        part.startsWith(LINE_SEPARATOR) ||
        (pending?.newline === true && HAN.test(last) && HAN.test(firstOf(part)))
      if (pending !== undefined && !dropped) texts[pending.index] += ' '
      pending = undefined
      texts[index] += part
      last = Array.from(part.slice(-2)).at(-1) ?? ''
    }
  })
  return texts
}

const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0)
