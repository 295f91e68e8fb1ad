import type { PhrasingContent, Root, Text } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { rawIndexes } from '../prose/align.ts'
import { offsetAt, positionAt, type SourceText, sourceText } from '../source.ts'

interface Remembered {
  /** What the texts stand in, changed by GFM. */
  readonly children: PhrasingContent[]
  readonly texts: readonly (Text & { readonly position: Position })[]
}

const remembered = new WeakMap<Root, readonly Remembered[]>()

/** What GFM looks for in texts: addresses of pages and of people. */
const ADDRESS = /@|:\/\/|www\./i

/**
 * Remembers texts before GFM looks for addresses in them. It does so for those between brackets, which micromark leaves
 * to it, and what it makes of a text has no place. To stand before GFM's own extensions.
 */
export const rememberTexts: Extension = {
  transforms: [
    (root) => {
      const found: Remembered[] = []
      visit(root, (node) => {
        if (!('children' in node)) return
        const children = node.children as PhrasingContent[]
        const texts = children.filter((child) => child.type === 'text' && child.position !== undefined)
        if (texts.some((text) => ADDRESS.test(plainText(text))))
          found.push({ children, texts: texts as Remembered['texts'][number][] })
      })
      if (found.length > 0) remembered.set(root, found)
    },
  ],
}

/** Gives what GFM made of texts its place in `text`, which the tree was parsed from. */
export function placeAutolinks(root: Root, text: string): Root {
  const changed = remembered.get(root)
  if (changed) {
    const source = sourceText('', text)
    for (const one of changed) place(one, source)
  }
  return root
}

function place({ children, texts }: Remembered, source: SourceText): void {
  const waiting = texts.filter((text) => !children.includes(text))
  let at = 0
  for (const child of children) {
    const [whole] = waiting
    if (child.position || !whole) continue
    const placeOf = placesIn(whole, source)
    const end = at + plainText(child).length
    child.position = placeOf(at, end)
    if (child.type === 'link') for (const inside of child.children) inside.position = placeOf(at, end)
    at = end < whole.value.length ? end : 0
    if (at === 0) waiting.shift()
  }
}

/** The place of a part of a text. */
function placesIn({ value, position }: Remembered['texts'][number], source: SourceText) {
  const [from, to] = [offsetAt(source, position.start), offsetAt(source, position.end)]
  const indexes = rawIndexes(value, source.text.slice(from, to))
  const offsetOf = (index: number) => (index < value.length ? from + (indexes[index] ?? 0) : to)
  return (start: number, end: number): Position => positionAt(source, offsetOf(start), offsetOf(end))
}
