import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import { halfPoints, twips } from '../../../theme/units.ts'
import { isEastAsian } from '../languages.ts'
import type { Page } from '../page.ts'
import { hex } from './line.ts'

/** What the paragraph styles of a theme, a language and a page have in common. Lengths in twips. */
export interface Look {
  readonly theme: Theme
  readonly page: Page
  readonly eastAsian: boolean
  /** Line height of running text, as a multiple of its size. */
  readonly leading: number
  readonly after: number
  readonly indent: number
  readonly muted: { readonly color: string }
  readonly small: { readonly size: number }
}

export function lookOf(theme: Theme, language: Language, page: Page): Look {
  const eastAsian = isEastAsian(language.tag)
  return {
    theme,
    page,
    eastAsian,
    leading: eastAsian ? theme.type.cjkLeading : theme.type.leading,
    after: twips(theme.space.paragraph),
    indent: twips(theme.space.indent),
    muted: { color: hex(theme.color.muted) },
    small: { size: halfPoints(theme.type.small) },
  }
}
