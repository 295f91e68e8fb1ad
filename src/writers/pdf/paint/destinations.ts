import type { Pdf, Reference } from '../archive/pdfkit.ts'

/** A place on a page (ISO 32000-1 12.3.2.2). */
export type Destination = readonly [page: Reference, kind: 'XYZ', left: number, top: number, zoom: null]

/** Places that links lead to, by name. */
export interface Destinations {
  /** The name of an anchor's place, whether it is known already or not. */
  nameOf(anchor: string): string
  add(anchor: string, destination: Destination): void
  /** Where links lead whose anchor came to stand nowhere. */
  first: Destination | undefined
  write(pdf: Pdf): void
}

export function destinations(): Destinations {
  const names = new Map<string, string>()
  const places = new Map<string, Destination>()
  // names of one width: readers search them in the order of their bytes
  const nameOf = (anchor: string) => {
    let name = names.get(anchor)
    if (name === undefined) {
      name = `d${String(names.size + 1).padStart(6, '0')}`
      names.set(anchor, name)
    }
    return name
  }
  return {
    first: undefined,
    nameOf,
    add(anchor, destination) {
      nameOf(anchor)
      if (!places.has(anchor)) places.set(anchor, destination)
    },
    write(pdf) {
      pdf._root.data.Names.data.Dests = {
        Names: [...names].flatMap(([anchor, name]) => [new String(name), places.get(anchor) ?? this.first]),
      }
    },
  }
}
