import type { Text } from 'mdast'
import type { MentionStyle } from '../../language/language.ts'
import type { PhrasingContent } from '../nodes.ts'
import { plainText } from '../plain-text.ts'

export const text = (value: string): Text => ({ type: 'text', value })

/** Items as the language lists them: `a, b and c`. */
export function listed(style: MentionStyle, items: readonly PhrasingContent[][]): PhrasingContent[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item
    return [text(index === items.length - 1 ? style.listFinal : style.listSeparator), ...item]
  })
}

/** Parts side by side; a space only where two words in Latin letters would otherwise become one. */
export function abut(...parts: readonly PhrasingContent[][]): PhrasingContent[] {
  const all: PhrasingContent[] = []
  for (const part of parts) {
    const collide =
      /[\p{Script=Latin}\p{Nd}.]$/u.test(plainText(all)) && /^[\p{Script=Latin}\p{Nd}]/u.test(plainText(part))
    all.push(...(collide ? [text(' ')] : []), ...part)
  }
  return all
}

/** In the brackets of the language; nothing stays nothing. */
export function bracketed(style: MentionStyle, nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.length === 0 ? [] : [text(style.bracketOpen), ...nodes, text(style.bracketClose)]
}

/** A pattern such as `{title} of {organization}` with its marks filled. */
export function filled(pattern: string, values: Readonly<Record<string, PhrasingContent[]>>): PhrasingContent[] {
  const parts = pattern.split(/(\{\w+\})/u).filter((part) => part !== '')
  return abut(...parts.map((part) => values[part.slice(1, -1)] ?? [text(part)]))
}
