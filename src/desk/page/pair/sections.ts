/** A section of a body: from its heading's line to before the next one's. Offsets in the file's text. */
export interface Section {
  /** As written; empty for the headline and what stands before the first section. */
  readonly heading: string
  /** Of the text under the heading. */
  readonly start: number
  readonly end: number
  /** Line of the heading, and the last one; from 1. */
  readonly line: number
  readonly endLine: number
  readonly text: string
}

/** Sections of a file, the headline's own part first, by reading its lines alone: it holds while the rest is unread. */
export function sectionsOf(file: string): Section[] {
  const lines = file.split('\n')
  const body = bodyLine(lines)
  const marks: { line: number; offset: number; after: number; heading: string }[] = []
  let offset = 0
  let fence = ''
  for (const [index, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (index >= body) {
      if (fence === '') fence = mark
      else if (mark.startsWith(fence)) fence = ''
      const heading = fence === '' ? /^ {0,3}## +(.*?)(?: +#+)? *$/.exec(line)?.[1] : undefined
      const after = offset + line.length + 1
      if (index === body && heading === undefined) marks.push({ line: index, offset, after: offset, heading: '' })
      if (heading !== undefined) marks.push({ line: index, offset, after, heading })
    }
    offset += line.length + 1
  }
  return marks.map((mark, index) => {
    const next = marks[index + 1]
    const end = next ? next.offset : file.length
    const start = Math.min(mark.after, end)
    const endLine = next ? next.line : lines.length
    return { heading: mark.heading, start, end, line: mark.line + 1, endLine, text: file.slice(start, end) }
  })
}

/** Index of the first line after the front matter. */
function bodyLine(lines: readonly string[]): number {
  if (!/^---\s*$/.test(lines[0] ?? '')) return 0
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
  return end < 0 ? lines.length : end + 1
}

/** A text with another one under a section's heading; blank lines around it stay as they were. */
export function withSection(file: string, { start, end, text }: Section, words: string): string {
  const [before = ''] = /^\s*/.exec(text) ?? []
  const [after = ''] = text.trim() === '' ? [''] : (/\s*$/.exec(text) ?? [])
  const isLast = end === file.length
  const inside = before === '' ? '\n' : before
  return (
    file.slice(0, start) +
    (text.trim() === '' ? '\n' : inside) +
    words +
    (after || (isLast ? '\n' : '\n\n')) +
    file.slice(end)
  )
}

/** Words of a section, without the blank lines around them. */
export const wordsOf = ({ text }: Section): string => text.replace(/^\s*\n/, '').trimEnd()

/** A section of the original beside the one of the translation. */
export interface SectionPair {
  readonly name: string
  readonly left: Section | undefined
  readonly right: Section | undefined
}

/**
 * Puts sections of two files side by side, in the left one's order: known ones by name, others by their order among
 * others; what only the right one has comes last.
 */
export function paired(
  left: readonly Section[],
  right: readonly Section[],
  nameOf: (heading: string) => string | undefined,
): SectionPair[] {
  const keys = (sections: readonly Section[]): Map<string, Section> => {
    let others = 0
    return new Map(
      sections.map((section) => [
        section.heading === '' ? '' : (nameOf(section.heading) ?? `other-${++others}`),
        section,
      ]),
    )
  }
  const [one, two] = [keys(left), keys(right)]
  return [...new Set([...one.keys(), ...two.keys()])].map((name) => ({
    name,
    left: one.get(name),
    right: two.get(name),
  }))
}
