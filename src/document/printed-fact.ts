import type { Language } from '../language/language.ts'
import type { FieldKind } from '../record/fields.ts'
import type { Edition, PublicFacts } from '../record/record.ts'
import { plainText } from './plain-text.ts'
import { printFact } from './print.ts'
import { Slots } from './slots.ts'
import { FactValue } from './values.ts'

/** A fact as documents print it, as plain text. `value` may be an earlier one that stood at `pointer`. */
export function printedFact(
  edition: Edition<PublicFacts>,
  language: Language,
  pointer: string,
  kind: FieldKind,
  value: string,
): string {
  const context = { slots: new Slots(), language, edition, printed: new Set<string>(), annex: () => [] }
  return plainText(printFact(new FactValue(pointer, kind, value, edition.languageOf(pointer)), context))
}
