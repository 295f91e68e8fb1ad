import type { IParagraphStyleOptions } from 'docx'
import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import type { Page } from '../page.ts'
import { bodyStyles } from './body.ts'
import { captionStyles } from './captions.ts'
import { furnitureStyles } from './furniture.ts'
import { headingStyles } from './headings.ts'
import { coverStyles, listStyles } from './lists.ts'
import { lookOf } from './look.ts'
import { noteStyles } from './notes.ts'
import { quotationStyles } from './quotations.ts'
import { titleStyles } from './title.ts'

/** All paragraph styles of our own design, each after the one that it is based on. */
export function paragraphStyles(theme: Theme, language: Language, page: Page): readonly IParagraphStyleOptions[] {
  const look = lookOf(theme, language, page)
  return [
    ...bodyStyles(look),
    ...titleStyles(look),
    ...quotationStyles(look),
    ...captionStyles(look),
    ...listStyles(theme),
    ...coverStyles(theme, look.eastAsian),
    ...noteStyles(look),
    ...headingStyles(theme, language),
    ...furnitureStyles(theme, page),
  ]
}
