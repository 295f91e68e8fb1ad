import { languageFor } from '../../language/index.ts'
import { proseIn } from '../prose/file.ts'
import { sourceOffset } from '../prose/prose.ts'
import { isWord } from '../prose/words.ts'
import type { CheckedFile } from '../rule.ts'
import { locate } from '../yaml/located.ts'
import type { Edit } from './edit.ts'
import { fullWidthEdits, halfWidthEdits } from './punctuation.ts'
import { isCjk } from './script.ts'
import type { StyleSettings } from './settings.ts'
import { spacingEdits } from './spacing.ts'
import { typedText } from './typed.ts'

/** Punctuation of the wrong width, as edits of the source's text. */
export function punctuationEdits(file: CheckedFile): Edit[] {
  if (!isCjk(file.language)) return typeset(file, halfWidthEdits)
  return typeset(file, (text) => fullWidthEdits(text, languageFor(file.language).comma))
}

/** Spaces between Han and Latin that are not as configured, as edits of the source's text. */
export function cjkSpacingEdits(file: CheckedFile, style: StyleSettings): Edit[] {
  const wanted = style.style['cjk-spacing']
  return wanted === 'off' || !isCjk(file.language) ? [] : typeset(file, (text) => spacingEdits(text, wanted))
}

/** Finds edits in a narrative and in the words of the front matter; those are kept that have an exact place in the source. */
function typeset(file: CheckedFile, find: (text: string) => readonly Edit[]): Edit[] {
  const inNarrative = find(typedText(file)).flatMap((edit) => inSource(file, edit) ?? [])
  const seen = new Set<number>()
  const inWords = file.leaves.filter(isWord).flatMap(({ path }) => {
    const node = file.root && locate(file.root, path).node
    // an alias stands where its anchor does
    if (!node || seen.has(node.start)) return []
    seen.add(node.start)
    const edits = find(file.source.text.slice(node.start, node.end))
    return edits.map(({ start, end, text }) => ({ start: node.start + start, end: node.start + end, text }))
  })
  return [...inWords, ...inNarrative]
}

/** An edit of the prose as one of the source; undefined where markup, an escape or a character reference is in the way. */
export function inSource(file: CheckedFile, { start, end, text }: Edit): Edit | undefined {
  const prose = proseIn(file)
  const source = file.source.text
  if (start === end) {
    const [before, at] = [sourceOffset(prose, start - 1), sourceOffset(prose, start)]
    return before !== undefined && at === before + 1 ? { start: at, end: at, text } : undefined
  }
  const from = sourceOffset(prose, start)
  const last = sourceOffset(prose, end - 1)
  if (from === undefined || last !== from + (end - 1 - start) || source[from - 1] === '\\') return undefined
  return source.slice(from, last + 1) === prose.text.slice(start, end)
    ? { start: from, end: last + 1, text }
    : undefined
}
