import { z } from 'zod'
import { factsSchema } from './schema.ts'
import { translationSchema } from './translation-schema.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON Schema (draft 2020-12) of a record's front matter, for editors; made of the one schema that checks it. */
export function recordJsonSchema(): JsonSchema {
  return jsonSchema(factsSchema, 'exchange-record-1', 'Exchange record')
}

/** The JSON Schema (draft 2020-12) of a translation's front matter. */
export function translationJsonSchema(): JsonSchema {
  return jsonSchema(translationSchema(), 'exchange-record-1-translation', 'Translation of an exchange record')
}

function jsonSchema(schema: z.ZodType, name: string, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
  return { $schema, $id: `urn:communique:${name}`, title, ...rest }
}
