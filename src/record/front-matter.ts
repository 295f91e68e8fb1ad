import type { SourceText } from './source.ts'

/** Offsets in a file's text: `---`, YAML, `---`, body. */
export interface FrontMatter {
  readonly yaml: { readonly start: number; readonly end: number } | undefined
  /** Where the body starts: after the line that closes the front matter. */
  readonly body: number
  readonly fault: 'missing' | 'open' | undefined
}

const FENCE = /---[ \t]*(?:\n|$)/y

/** Finds the front matter, between a first line `---` and the next line `---`. */
export function splitFrontMatter({ text, lines }: SourceText): FrontMatter {
  FENCE.lastIndex = 0
  if (!FENCE.test(text)) return { yaml: undefined, body: 0, fault: 'missing' }
  const start = FENCE.lastIndex
  for (const line of lines) {
    if (line < start) continue
    FENCE.lastIndex = line
    if (FENCE.test(text)) return { yaml: { start, end: line }, body: FENCE.lastIndex, fault: undefined }
  }
  return { yaml: { start, end: text.length }, body: text.length, fault: 'open' }
}
