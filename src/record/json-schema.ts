import { z } from 'zod'
import { fieldKinds, isProse } from './fields.ts'
import { factsSchema } from './schema.ts'
import { translationSchema } from './translation-schema.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema (draft 2020-12) of a record's front matter, for editors; made of the one schema that checks it.
 * `annotated` adds to each leaf what it is (`x-kind`) and whether it is text that may run over lines (`x-multiline`).
 */
export function recordJsonSchema({ annotated = false } = {}): JsonSchema {
  return jsonSchema(factsSchema, 'exchange-record-1', 'Exchange record', annotated)
}

/** The JSON Schema (draft 2020-12) of a translation's front matter. */
export function translationJsonSchema({ annotated = false } = {}): JsonSchema {
  return jsonSchema(
    translationSchema(),
    'exchange-record-1-translation',
    'Translation of an exchange record',
    annotated,
  )
}

function jsonSchema(schema: z.ZodType, name: string, title: string, annotated: boolean): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema: made }) => {
      const kind = annotated ? fieldKinds.get(zodSchema)?.kind : undefined
      if (kind === undefined) return
      made['x-kind'] = kind
      if (isProse(zodSchema)) made['x-multiline'] = true
    },
  })
  return { $schema, $id: `urn:communique:${name}`, title, ...rest }
}
