import type { Place } from './record.ts'
import { placeAt, type SourceText } from './source.ts'
import { type Located, locate, type Path } from './yaml/located.ts'

/** A file's front matter, for asking where things stand in it. */
export interface FrontMatterPlaces {
  readonly source: SourceText
  readonly root: Located | undefined
}

/** Where a value stands; for one that is absent, the head of its nearest parent. */
export function valuePlace(file: FrontMatterPlaces, path: Path): Place {
  const { source, root } = file
  if (!root) return fence(source)
  const { node, key, whole } = locate(root, path)
  if (!whole) return headPlace(file, path)
  if (node.start === node.end && key) return placeAt(source, key.start, key.end)
  return placeAt(source, node.start, node.end)
}

/** Where a key stands; for one that is absent, the head of its nearest parent. */
export function keyPlace(file: FrontMatterPlaces, path: Path): Place {
  const found = file.root && locate(file.root, path)
  return found?.whole && found.key ? placeAt(file.source, found.key.start, found.key.end) : headPlace(file, path)
}

/**
 * The head of a value, or of its nearest parent: its key, or the first line of an entry of a list, or the line that
 * opens the front matter. It is where a message about something missing points.
 */
export function headPlace({ source, root }: FrontMatterPlaces, path: Path): Place {
  if (!root) return fence(source)
  const { node, key } = locate(root, path)
  if (key) return placeAt(source, key.start, key.end)
  if (node === root) return fence(source)
  const lineEnd = source.text.indexOf('\n', node.start)
  return placeAt(source, node.start, lineEnd < 0 ? node.end : Math.min(node.end, lineEnd))
}

/** Whether the front matter has anything at a path, right or wrong. */
export function has({ root }: FrontMatterPlaces, path: Path): boolean {
  return root !== undefined && locate(root, path).whole
}

function fence(source: SourceText): Place {
  return placeAt(source, 0, source.text.startsWith('---') ? 3 : 0)
}
