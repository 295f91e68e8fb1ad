import { z } from 'zod'
import { fieldKinds } from './fields.ts'
import { oneOf } from './phrase.ts'
import type { Path } from './yaml/located.ts'

type Schema = z.core.$ZodType

/** The part of a schema that a path leads to; undefined where the path leaves it. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = unwrapped(schema)
  for (const step of path) at = at && unwrapped(stepInto(at, step))
  return at
}

function unwrapped(schema: Schema | undefined): Schema | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema
}

function stepInto(schema: Schema, step: string | number): Schema | undefined {
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => unwrapped(option))
    const wanted = options.find((option) => option instanceof z.ZodArray === (typeof step === 'number'))
    return wanted && stepInto(wanted, step)
  }
  if (schema instanceof z.ZodArray) return typeof step === 'number' ? schema.element : undefined
  if (schema instanceof z.ZodRecord) return schema.valueType
  const shape: Record<string, Schema> = schema instanceof z.ZodObject ? schema.shape : {}
  return typeof step === 'string' && Object.hasOwn(shape, step) ? shape[step] : undefined
}

/** The keys that a mapping may have. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysOf(unwrapped(option)))
  return []
}

/** What a value must be, in words: `one line of text`, `a list`, `` one of `host`, `guest` ``. */
export function expectation(schema: Schema | undefined): string {
  if (schema instanceof z.ZodArray) return 'a list'
  if (schema instanceof z.ZodUnion) return 'a mapping, or a list of them'
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return oneOf(choices(schema))
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'a mapping'
  if (schema instanceof z.ZodBoolean) return '`true` or `false`'
  if (schema instanceof z.ZodNumber) return 'a whole number from 1'
  const kind = schema && fieldKinds.get(schema)?.kind
  if (kind === 'person' || kind === 'organization')
    return `the id of ${kind === 'person' ? 'a person' : 'an organization'}`
  // every pattern of a field refuses the empty string, and says what it wants
  const refused = schema && z.core.safeParse(schema, '')
  return refused?.error?.issues[0]?.message ?? 'text'
}

/** The values of a closed list. */
export function choices(schema: Schema | undefined): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  return []
}
