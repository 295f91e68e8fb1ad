import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Marks each element that stands in the record with where: `data-at="record.md:12:5"`. `file` is the record's file. */
export function markPlaces(tree: Root, file: string): void {
  visit(tree, 'element', ({ position, properties }) => {
    if (position) properties.dataAt = `${file}:${position.start.line}:${position.start.column}`
  })
}
