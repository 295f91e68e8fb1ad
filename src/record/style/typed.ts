import type { ParsedFile } from '../parse.ts'
import { proseIn } from '../prose/file.ts'
import type { Prose } from '../prose/prose.ts'

const HAN = '某'

const typed = new WeakMap<Prose, string>()

/**
 * A narrative for whoever looks at its punctuation: in Chinese and Japanese a reference counts as the Han that it will
 * print. Each character stands where it stands in the prose.
 */
export function typedText(file: ParsedFile): string {
  const prose = proseIn(file)
  const known = typed.get(prose)
  if (known !== undefined) return known
  let text = ''
  let done = 0
  for (const { start, end } of prose.references) {
    text += prose.text.slice(done, start) + HAN
    done = end
  }
  text += prose.text.slice(done)
  typed.set(prose, text)
  return text
}
