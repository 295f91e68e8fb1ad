import { knownLanguages, languageFor } from '../../language/index.ts'
import { recordJsonSchema, translationJsonSchema } from '../../record/index.ts'
import type { Schemas } from '../api/record.ts'

let made: Schemas | undefined

/** What the form and the editor know of the format; worked out once. */
export function schemas(): Schemas {
  made ??= {
    record: recordJsonSchema({ annotated: true }),
    translation: translationJsonSchema({ annotated: true }),
    languages: knownLanguages.map((tag) => {
      const { name, sections } = languageFor(tag)
      return { tag, name, sections }
    }),
  }
  return made
}
