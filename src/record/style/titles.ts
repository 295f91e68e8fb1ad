import type { ParsedFile } from '../parse.ts'

/**
 * Whether a line of a file is the heading of a presentation: that is a title which the facts have too, so whoever changes one
 * has to change the other. Lines count from 1.
 */
export function isTitleLine({ outline }: ParsedFile, line: number): boolean {
  const section = outline?.sections.find(({ name }) => name === 'presentations')
  const headings = section?.children.filter(({ type }) => type === 'heading') ?? []
  return headings.some(({ position }) => position && position.start.line <= line && line <= position.end.line)
}
