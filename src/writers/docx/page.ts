import type { Theme } from '../../theme/tokens.ts'
import { twips } from '../../theme/units.ts'

/** A page of the document, portrait. Lengths in twips. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the edge of the paper to the header and the footer. */
  readonly header: number
  readonly footer: number
}

/** ISO 216 A4 and US Letter, in twips as Word rounds them. */
const SIZES = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const

export function pageOf(theme: Theme): Page {
  const { top, right, bottom, left } = theme.page.margin
  return {
    ...SIZES[theme.page.size],
    margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
    header: Math.round(twips(top) / 2),
    footer: Math.round(twips(bottom) / 2),
  }
}

/** The same sheet with its long side across: what was its top is its right. */
export const turned = (page: Page): Page =>
  page.width > page.height
    ? page
    : {
        ...page,
        width: page.height,
        height: page.width,
        margin: {
          top: page.margin.right,
          right: page.margin.bottom,
          bottom: page.margin.left,
          left: page.margin.top,
        },
      }

/** Width between the margins, in twips. */
export const textWidth = (page: Page): number => page.width - page.margin.left - page.margin.right

/** Height between the margins, in twips. */
export const textHeight = (page: Page): number => page.height - page.margin.top - page.margin.bottom
