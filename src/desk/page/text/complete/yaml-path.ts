/** Where in the front matter one types, and what stands there already. */
export interface Spot {
  /** Keys on the way down, `-` for an entry of a list. */
  readonly path: readonly string[]
  /** Whether a key is typed or its value. */
  readonly kind: 'key' | 'value'
  /** Keys that the mapping has already. */
  readonly taken: readonly string[]
  /** What is typed of the key or value so far. */
  readonly typed: string
}

const KEY = /^(\s*)((?:- +)*)([\w-]+):(?:\s|$)/

/**
 * The place of a line's end in block YAML, by indentation alone, so that it holds while what is typed is no YAML yet.
 * Within `{…}` of one line, the mapping is that of the braces. `after` are the lines below.
 */
export function spotAt(lines: readonly string[], after: readonly string[] = []): Spot | undefined {
  const line = lines.at(-1) ?? ''
  if (/^\s*#/.test(line)) return undefined
  const flow = flowAt(line)
  const own = depth(line)
  const path = pathTo(lines, flow ? own.inside : own.indent)
  const entries = own.dashes > 0 ? Array<string>(own.dashes).fill('-') : []
  if (flow) {
    const outer = KEY.exec(line.slice(0, flow.start))?.[3]
    const inner = [...(outer === undefined ? [] : [outer]), ...(flow.isList ? ['-'] : [])]
    return spotOf([...pathTo(lines, own.indent), ...entries, ...inner], flow.text, flow.taken)
  }
  const rest = line.slice(own.inside)
  return spotOf([...path, ...entries], rest, [...takenAbove(lines, own.inside), ...takenBelow(after, own.inside)])
}

function spotOf(path: readonly string[], rest: string, taken: readonly string[]): Spot | undefined {
  const value = /^\s*([\w-]+):\s+(.*)$/.exec(rest)
  if (value?.[1] !== undefined) return { path: [...path, value[1]], kind: 'value', taken, typed: value[2] ?? '' }
  const key = /^\s*([\w-]*)$/.exec(rest)
  return key ? { path, kind: 'key', taken, typed: key[1] ?? '' } : undefined
}

/** How far a line is indented, how many entries of lists begin on it, and where what is in them begins. */
function depth(line: string): { indent: number; dashes: number; inside: number } {
  const [all = '', indent = '', dashes = ''] = /^(\s*)((?:-(?: +|$))*)/.exec(line) ?? []
  return { indent: indent.length, dashes: dashes.match(/-/g)?.length ?? 0, inside: all.length }
}

/** Keys above the last line that it is indented under. */
function pathTo(lines: readonly string[], indent: number): string[] {
  const path: string[] = []
  let below = indent
  for (let at = lines.length - 2; at >= 0 && below >= 0; at--) {
    const line = lines[at] ?? ''
    if (/^\s*(?:#|$)/.test(line)) continue
    const own = depth(line)
    const key = KEY.exec(line)?.[3]
    if (own.dashes > 0 && own.inside <= below && own.indent < below) {
      if (key !== undefined && own.inside < below) path.unshift(key)
      path.unshift(...Array<string>(own.dashes).fill('-'))
      below = own.indent
    } else if (key !== undefined && own.dashes === 0 && isAbove(own.indent, below, lines.at(-1), path)) {
      path.unshift(key)
      below = own.indent
    }
  }
  return path
}

/** A list may stand as far left as its key. */
function isAbove(indent: number, below: number, line: string | undefined, path: readonly string[]): boolean {
  const isListBelow = path[0] === '-' || (path.length === 0 && /^\s*-(?:\s|$)/.test(line ?? ''))
  return indent < below || (indent === below && isListBelow)
}

/** Keys of the mapping that the last line is in, above it. */
function takenAbove(lines: readonly string[], inside: number): string[] {
  const taken: string[] = []
  if (depth(lines.at(-1) ?? '').dashes > 0) return taken
  for (let at = lines.length - 2; at >= 0; at--) {
    const line = lines[at] ?? ''
    if (/^\s*(?:#|$)/.test(line)) continue
    const own = depth(line)
    if (own.inside < inside) break
    if (own.inside > inside) continue
    const key = KEY.exec(line)?.[3]
    if (key !== undefined) taken.push(key)
    if (own.dashes > 0) break
  }
  return taken
}

/** Keys of the same mapping below the last line. */
function takenBelow(after: readonly string[], inside: number): string[] {
  const taken: string[] = []
  for (const line of after) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const own = depth(line)
    if (own.indent < inside) break
    const key = own.indent === inside && own.dashes === 0 ? KEY.exec(line)?.[3] : undefined
    if (key !== undefined) taken.push(key)
  }
  return taken
}

/** The innermost open brace of a line, and what is typed since its last comma. */
function flowAt(line: string): { start: number; text: string; taken: string[]; isList: boolean } | undefined {
  const open: { at: number; sign: string }[] = []
  let quote = ''
  for (const [at, sign] of [...line].entries()) {
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"') quote = sign
    else if (sign === '{' || sign === '[') open.push({ at, sign })
    else if (sign === '}' || sign === ']') open.pop()
  }
  const last = open.at(-1)
  if (last?.sign !== '{' || quote) return undefined
  const inside = line.slice(last.at + 1)
  const parts = inside.split(/,(?![^{[]*[}\]])/)
  const taken = parts.slice(0, -1).flatMap((part) => /^\s*([\w-]+):/.exec(part)?.[1] ?? [])
  return { start: last.at, text: parts.at(-1) ?? '', taken, isList: open.at(-2)?.sign === '[' }
}
