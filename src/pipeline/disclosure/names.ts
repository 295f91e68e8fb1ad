import { tokensOf } from './tokens.ts'

/** Tells of each token of a text whether it is part of a name that stands there whole; of several, the longest. */
export function namesOf(names: Iterable<string>): (tokens: readonly string[]) => boolean[] {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const name of new Set(names)) {
    const tokens = tokensOf(name)
    const [first] = tokens
    if (first === undefined) continue
    const same = byFirst.get(first)
    if (same) same.push(tokens)
    else byFirst.set(first, [tokens])
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.length - a.length)
  return (tokens) => {
    const named = tokens.map(() => false)
    for (let at = 0; at < tokens.length; ) {
      const name = byFirst
        .get(tokens[at] ?? '')
        ?.find((one) => one.every((token, index) => tokens[at + index] === token))
      named.fill(true, at, at + (name?.length ?? 0))
      at += name?.length ?? 1
    }
    return named
  }
}
