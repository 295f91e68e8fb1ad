import { offsetOf } from '../documents/align/in-source.ts'
import type { OpenRecord, Place } from '../open/open-record.ts'
import { type Section, sectionsOf, wordsOf } from './sections.ts'

/** Whether a place is in a section that stands on the page of languages. */
export const isBeside = (record: OpenRecord, { file, line }: Place): boolean =>
  sectionsOf(record.text(file)).some((section) => section.line <= line && line <= section.endLine)

/** Offset of a place in the words of a section; undefined where it is in another. */
export function offsetIn(section: Section, text: string, { line, column }: Place): number | undefined {
  if (line < section.line || line > section.endLine) return undefined
  const blank = section.text.length - section.text.replace(/^\s*\n/, '').length
  const offset = offsetOf(text, line, column) - section.start - blank
  return Math.min(Math.max(offset, 0), wordsOf(section).length)
}
