/** A value of the front matter and where it stands: offsets in the file's text. */
export type Located = LocatedScalar | LocatedMap | LocatedList

interface Range {
  readonly start: number
  readonly end: number
}

export interface LocatedScalar extends Range {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
}

export interface LocatedMap extends Range {
  readonly type: 'map'
  readonly value: Readonly<Record<string, unknown>>
  readonly entries: ReadonlyMap<string, LocatedEntry>
}

export interface LocatedEntry {
  readonly key: Range
  readonly node: Located
}

export interface LocatedList extends Range {
  readonly type: 'list'
  readonly value: readonly unknown[]
  readonly items: readonly Located[]
}

/** Keys and indexes that lead from the front matter to a value. */
export type Path = readonly (string | number)[]

interface Found {
  readonly node: Located
  /** The key of the value, when it stands in a mapping. */
  readonly key: Range | undefined
  /** Whether the whole path was there; else this is the nearest parent. */
  readonly whole: boolean
}

/** Follows a path as far as it goes. */
export function locate(root: Located, path: Path): Found {
  let found: Found = { node: root, key: undefined, whole: true }
  for (const step of path) {
    const { node } = found
    const entry = node.type === 'map' ? node.entries.get(String(step)) : undefined
    const item = node.type === 'list' && typeof step === 'number' ? node.items[step] : undefined
    if (entry) found = { node: entry.node, key: entry.key, whole: true }
    else if (item) found = { node: item, key: undefined, whole: true }
    else return { ...found, whole: false }
  }
  return found
}

/** `people[2].roles[0].title` */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )
}
