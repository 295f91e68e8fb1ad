import type { Language } from '../../language/language.ts'

/** Text cut into sentences (Unicode UAX 29), none ended by an abbreviation such as `Dr.`; joined, they are the text. */
export function sentences(text: string, { tag, mention }: Language): string[] {
  const abbreviations = mention.abbreviations ?? []
  const parts = Array.from(new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text), ({ segment }) => segment)
  const result: string[] = []
  for (const part of parts) {
    const last = result.at(-1)
    const word = last === undefined ? undefined : /([\p{L}.]+)\.\s*$/u.exec(last)?.[1]
    // one capital letter is an initial: “A. Larkin”
    const isOpen = word !== undefined && (abbreviations.includes(word) || /^\p{Lu}$/u.test(word))
    if (isOpen) result[result.length - 1] = `${last}${part}`
    else result.push(part)
  }
  return result
}
