import type { CST } from 'yaml'

/** Collections may stand in one another this deep. */
export const MAX_DEPTH = 100

/** Where the nesting passes the limit, or undefined. Walks without recursion: the input may be nested without end. */
export function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token } = next
    const collection = 'items' in token
    const depth = collection ? next.depth + 1 : next.depth
    if (depth > MAX_DEPTH) return token.offset
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth })
    if (!collection) continue
    for (const { key, value } of token.items) {
      if (key) stack.push({ token: key, depth })
      if (value) stack.push({ token: value, depth })
    }
  }
  return undefined
}
