/** The source of an expression that matches a text as it stands; a space in it may be any white space. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s\\u00A0\\u202F]+')
}

/** The source of an expression that matches any of some texts, the longest first; nothing where there is none. */
export function anyOf(texts: Iterable<string>): string {
  const sources = [...texts].sort((a, b) => b.length - a.length).map(literal)
  return sources.length === 0 ? '(?!)' : sources.join('|')
}
