import type { Node } from 'unist'

/** Tells whether a node stands in one of some nodes, none of which stands in another. */
export function insideOf(containers: readonly Node[]): (node: Node) => boolean {
  const ranges = containers.map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const)
  ranges.sort(([a], [b]) => a - b)
  return ({ position }) => {
    const offset = position?.start.offset ?? 0
    const last = ranges.findLast(([start]) => start <= offset)
    return last !== undefined && offset < last[1]
  }
}
