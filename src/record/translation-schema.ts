import { z } from 'zod'
import { fieldKinds, id, language, whole } from './fields.ts'
import { factsSchema, SCHEMA } from './schema.ts'
import { listKey } from './shape.ts'

type Schema = z.core.$ZodType

/** Parts of the front matter that have no translation: the file's own head, and what is bound to one record. */
export const UNTRANSLATED: ReadonlySet<string> = new Set([
  'schema',
  'id',
  'version',
  'language',
  'approvals',
  'derivedFrom',
])

/**
 * The front matter of a translation, derived from that of the original: of each entry only its key and its words,
 * all optional; entries of lists without keys are given whole.
 */
function deriveTranslationSchema() {
  const body = objectOf(factsSchema, '', UNTRANSLATED)
  return z
    .strictObject({
      schema: z.literal(SCHEMA).register(z.globalRegistry, { description: 'Format and version of this file' }),
      translates: id('Id of the record that this file translates'),
      version: whole('Version of the original that this translation follows; default 1').optional(),
      language: language("BCP 47 tag of the language of this file, equal to the one in the file's name"),
      ...body,
    })
    .describe('A translation of an exchange record, version 1')
}

let derived: ReturnType<typeof deriveTranslationSchema> | undefined

/** The schema of a translation's front matter; derived once. */
export function translationSchema(): ReturnType<typeof deriveTranslationSchema> {
  derived ??= deriveTranslationSchema()
  return derived
}

/** The translatable part of a schema, or undefined where it has none. */
function translatable(schema: Schema, path: string): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return translatable(schema.unwrap(), path)
  const kind = fieldKinds.get(schema)?.kind
  if (kind !== undefined) return kind === 'word' || kind === 'party' ? (schema as z.ZodType) : undefined
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.flatMap((option) => translatable(option, path) ?? [])
    return options.length > 0 ? z.union(options) : undefined
  }
  if (schema instanceof z.ZodArray) return listOf(schema.element, path)
  if (!(schema instanceof z.ZodObject)) return undefined
  const shape = objectOf(schema, path)
  return Object.keys(shape).length > 0 ? described(z.strictObject(shape), schema) : undefined
}

function objectOf(schema: z.ZodObject, path: string, without: ReadonlySet<string> = new Set()) {
  const shape: Record<string, z.ZodType> = {}
  for (const [name, entry] of Object.entries<Schema>(schema.shape)) {
    const part = without.has(name) ? undefined : translatable(entry, path ? `${path}.${name}` : name)
    if (part) shape[name] = part.optional()
  }
  return shape
}

function listOf(element: Schema, path: string): z.ZodType | undefined {
  const words = translatable(element, `${path}.*`)
  if (!words || !(element instanceof z.ZodObject)) return words && z.array(words)
  const key = listKey(path, new Map(Object.entries(element.shape)))
  if (key === undefined) return z.array(element.partial())
  return z.array(z.strictObject({ [key]: element.shape[key], ...objectOf(element, path) }))
}

function described(schema: z.ZodType, like: z.ZodType): z.ZodType {
  return like.description === undefined ? schema : schema.describe(like.description)
}
