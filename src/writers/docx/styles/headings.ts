import type { IParagraphStyleOptions } from 'docx'
import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { halfPoints, twips } from '../../../theme/units.ts'
import { isEastAsian } from '../languages.ts'
import { hex, line } from './line.ts'

/** Reference name of the headings' list in numbering.xml. */
export const HEADINGS = 'headings'

export const HEADING_LEVELS = 5

/** Heading 1–5, numbered; the annex's, without numbers; the cover's, labels rather than headlines. */
export function headingStyles(theme: Theme, language: Language): readonly IParagraphStyleOptions[] {
  const { type, space, color } = theme
  const eastAsian = isEastAsian(language.tag)
  const levels = Array.from({ length: HEADING_LEVELS }, (_, level) => level)
  const sizes = [...type.heading, type.heading[3]]
  const headings = levels.map((level): IParagraphStyleOptions => {
    const size = sizes[level] ?? type.body
    return {
      id: `Heading${level + 1}`,
      name: `heading ${level + 1}`,
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: level,
        numbering: { reference: HEADINGS, level },
        spacing: {
          before: twips(level === 0 ? space.section * 1.2 : space.section * (level === 1 ? 0.8 : 0.6)),
          after: twips(space.paragraph * (level === 0 ? 1 : 0.6)),
          ...line(size, eastAsian ? 1.4 : 1.2),
        },
      },
      run: { font: { theme: 'headings' }, size: halfPoints(size), bold: true, color: hex(color.accent) },
    }
  })
  const annex = levels.map(
    (level): IParagraphStyleOptions => ({
      id: `AnnexHeading${level + 1}`,
      name: `Annex Heading ${level + 1}`,
      basedOn: `Heading${level + 1}`,
      next: 'BodyText',
      paragraph: { numbering: false, outlineLevel: level },
    }),
  )
  const cover = [0, 1, 2].map(
    (level): IParagraphStyleOptions => ({
      id: `CoverHeading${level + 1}`,
      name: `Cover Heading ${level + 1}`,
      basedOn: `Heading${level + 1}`,
      next: 'CoverText',
      paragraph: {
        numbering: false,
        outlineLevel: level,
        spacing: {
          before: twips(space.paragraph * 1.9),
          after: twips(space.paragraph / 2),
          ...line(type.body + 0.5, eastAsian ? 1.35 : 1.2),
        },
        ...(level === 0 ? { border: { bottom: { style: 'single', size: 4, space: 2, color: hex(color.rule) } } } : {}),
      },
      run: { font: { theme: 'body' }, size: halfPoints(level === 0 ? type.body + 0.5 : type.body), bold: true },
    }),
  )
  return [
    ...headings,
    ...annex,
    ...cover,
    {
      id: 'BottomLineHeading',
      name: 'Bottom Line Heading',
      basedOn: 'BottomLine',
      next: 'BottomLine',
      paragraph: {
        keepNext: true,
        outlineLevel: 0,
        spacing: { after: 30, ...line(type.small, eastAsian ? 1.6 : 1.5) },
      },
      run: {
        size: halfPoints(type.small),
        bold: true,
        color: hex(color.accent),
        ...(eastAsian ? {} : { allCaps: true, characterSpacing: 16 }),
      },
    },
  ]
}
