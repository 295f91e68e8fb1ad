import { annotations } from './conformance/annotations.ts'
import { attachments } from './conformance/attachments.ts'
import { color } from './conformance/color.ts'
import { content } from './conformance/content.ts'
import { file } from './conformance/file.ts'
import { fonts } from './conformance/fonts.ts'
import { metadata } from './conformance/metadata.ts'
import type { Violation } from './conformance/rule.ts'
import { structure } from './conformance/structure.ts'
import { PdfFile } from './objects.ts'

/*
 * The rules of ISO 19005-3 (PDF/A-3a) and ISO 14289-1 (PDF/UA-1) that can be told from the file alone, held against finished files.
 *
 * Covered. ISO 19005-3: 6.1.2 header, 6.1.3 trailer, 6.1.6 strings, 6.1.7.1 and 6.1.7.2 streams and filters, 6.1.9 objects, 6.1.13 limits, 6.2.2
 * operators and resources, 6.2.3 output intent, 6.2.4.3 device colours, 6.2.8 images, 6.2.9 XObjects, 6.2.10 transparency (none is
 * written), 6.2.11.2 to 6.2.11.8 fonts, 6.3.1 to 6.3.3 annotations, 6.5.1 actions, 6.6.2.1, 6.6.2.3.3 and 6.6.4 metadata,
 * 6.7.2.2, 6.7.3.3, 6.7.3.4 and 6.7.4 logical structure, 6.8 embedded files, 6.10 alternate presentations.
 * ISO 14289-1: 5 identification, 7.1 (marked content, title, notes after their marks), 7.2 (language, nesting and regularity), 7.3 graphics, 7.4.2
 * headings, 7.5 tables, 7.6 lists, 7.9 notes, 7.11 files, 7.18.1, 7.18.3 and 7.18.5 annotations, 7.21.2 to 7.21.8 fonts.
 *
 * Not covered: whether glyph outlines and the ICC profile are well-formed inside, the RDF grammar of XMP (6.6.2.3.1: only the parts
 * read here), all that our writer never makes (forms, optional content, Type 3 fonts, halftones, multimedia), and what only people
 * can judge (7.1 semantics, 7.3 wording of descriptions, colour contrast).
 */
export function violationsOf(input: PdfFile | Uint8Array): Violation[] {
  const pdf = input instanceof PdfFile ? input : new PdfFile(input)
  const found: Violation[] = []
  for (const check of [file, color, metadata, fonts, content, structure, annotations, attachments]) {
    check(pdf, (clause, what) => found.push({ clause, what }))
  }
  return found
}
