/** A page taken apart, each piece as it stands in the source. */
export interface Markup {
  /** Text between tags, and each tag, in order. */
  readonly pieces: readonly { readonly kind: 'text' | 'tag'; readonly source: string }[]
  readonly comments: readonly string[]
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

const RAW = /^<(style|script)\b/i

/** Takes a page apart in one pass, whatever it is like: what is not closed reaches to the end. */
export function markupOf(source: string): Markup {
  const pieces: { kind: 'text' | 'tag'; source: string }[] = []
  const comments: string[] = []
  const styles: string[] = []
  const scripts: string[] = []
  let at = 0
  /** What stands from here up to and with the next `end`. */
  const upTo = (end: RegExp): string => {
    end.lastIndex = at
    const start = at
    at = end.test(source) ? end.lastIndex : source.length
    return source.slice(start, at)
  }
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const text = source.slice(at, open < 0 ? undefined : open)
    if (text !== '') pieces.push({ kind: 'text', source: text })
    if (open < 0) break
    at = open
    if (source.startsWith('<!--', at)) {
      comments.push(upTo(/-->/g))
      continue
    }
    const name = RAW.exec(source.slice(at, at + 10))?.[1]?.toLowerCase()
    if (name === undefined) pieces.push({ kind: 'tag', source: upTo(/>/g) })
    else if (name === 'style') styles.push(upTo(/<\/style[^<>]*>/gi))
    else scripts.push(upTo(/<\/script[^<>]*>/gi))
  }
  return { pieces, comments, styles, scripts }
}
