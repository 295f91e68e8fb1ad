import { element, join, type Xml } from './xml.ts'

/** Word's bookmarks: names of at most 40 letters, digits and underscores, numbers unique in the package. */
export interface Bookmarks {
  /** The bookmark's name for an anchor of the tree, the same for every call. */
  name(id: string): string
  /** The same, for a link to it. */
  linked(id: string): string
  /** Bookmarks of links whose anchor printed nothing: empty, for the end of the text. */
  strays(): Xml
  /** `content` between the start and the end of a bookmark. */
  around(name: string, content: Xml): Xml
  /** Start and end apart, for what reaches over several paragraphs. */
  pair(name: string): { readonly start: Xml; readonly end: Xml }
}

const LONGEST = 40

export function bookmarks(): Bookmarks {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const wanted = new Set<string>()
  const placed = new Set<string>()
  let count = 0
  const pair = (name: string) => {
    count += 1
    placed.add(name)
    return {
      start: element('w:bookmarkStart', { 'w:id': count, 'w:name': name }),
      end: element('w:bookmarkEnd', { 'w:id': count }),
    }
  }
  const nameOf = (id: string): string => {
    const known = names.get(id)
    if (known) return known
    const clean = id.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^[^\p{L}_]/u, '_')
    let name = clean.slice(0, LONGEST)
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${clean.slice(0, LONGEST - 6)}_${n}`
    taken.add(name.toLowerCase())
    names.set(id, name)
    return name
  }
  return {
    name: nameOf,
    linked(id) {
      const name = nameOf(id)
      wanted.add(name)
      return name
    },
    strays: () =>
      join(
        [...wanted]
          .filter((name) => !placed.has(name))
          .map((name) => {
            const { start, end } = pair(name)
            return join([start, end])
          }),
      ),
    around(name, content) {
      const { start, end } = pair(name)
      return join([start, content, end])
    },
    pair,
  }
}
