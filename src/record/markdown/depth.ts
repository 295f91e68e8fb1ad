/** Nodes may stand in one another this deep. */
export const MAX_DEPTH = 100

/**
 * Where a text nests deeper than the limit so plainly that it is not worth parsing, or undefined: list items and
 * quotations in one line, brackets or emphasis in one another. The parser takes quadratic time for such text, and
 * recurses; what passes here, the tree itself is held against the limit.
 */
export function plainlyTooDeep(text: string): number | undefined {
  return containersTooDeep(text) ?? phrasingTooDeep(text)
}

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\n]|$)))+/gm
const MARKER = />|[-+*]|\d{1,9}[.)]/g
const THEMATIC_BREAK = /^[> \t]*([-*])(?:[ \t]*\1)*[ \t]*$/

function containersTooDeep(text: string): number | undefined {
  for (const { 0: markers, index } of text.matchAll(CONTAINERS)) {
    if (markers.length <= MAX_DEPTH) continue
    const last = [...markers.matchAll(MARKER)][MAX_DEPTH]
    const end = text.indexOf('\n', index)
    if (last && !THEMATIC_BREAK.test(text.slice(index, end < 0 ? undefined : end))) return index + last.index
  }
  return undefined
}

const DELIMITER = /\\.|\n[ \t]*(?=\n)|[[\]]|[*_~]+/g

/** How deep pairs nest, by what opened last and is still open: brackets and emphasis each by themselves. */
function phrasingTooDeep(text: string): number | undefined {
  let brackets: number[] = []
  let runs: number[] = []
  for (const { 0: mark, index } of text.matchAll(DELIMITER)) {
    if (mark.startsWith('\\')) continue
    if (mark.startsWith('\n')) {
      brackets = []
      runs = []
      continue
    }
    const stack = /[[\]]/.test(mark) ? brackets : runs
    const closes = mark === ']' || (mark !== '[' && closesRun(text, index, mark.length) && runs.length > 0)
    if (!closes) stack.push(0)
    else if (closePair(stack) > MAX_DEPTH) return index
  }
  return undefined
}

function closesRun(text: string, index: number, length: number): boolean {
  return index > 0 && /\S/.test(text[index - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[index + length] ?? ' ')
}

/** Closes what opened last; gives how deep it nests. */
function closePair(stack: number[]): number {
  const height = (stack.pop() ?? -1) + 1
  const parent = stack.length - 1
  if (parent >= 0) stack[parent] = Math.max(stack[parent] ?? 0, height)
  return height
}
