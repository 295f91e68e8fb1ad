import { z } from 'zod'
import { type FieldKind, fieldKinds } from './fields.ts'
import { factsSchema } from './schema.ts'

/** The front matter's structure, read off its schema: for whoever walks facts without naming their keys. */
export type Shape =
  | { readonly type: 'leaf'; readonly kind: FieldKind; readonly required: boolean }
  | {
      readonly type: 'object'
      readonly entries: ReadonlyMap<string, Shape>
      readonly required: boolean
    }
  | {
      readonly type: 'list'
      readonly item: Shape
      /** The field by which entries are told apart; undefined where order does. */
      readonly key: ListKey | undefined
      readonly required: boolean
    }

export type ListKey = 'id' | 'file' | 'organization'

/** The field that tells the entries of a list apart, for entries of these fields. */
export function listKey(path: string, fields: { has(name: string): boolean }): ListKey | undefined {
  if (path === 'media') return 'file'
  if (path === 'units') return 'organization'
  return fields.has('id') ? 'id' : undefined
}

function shapeOf(schema: z.core.$ZodType, path: string, required = true): Shape {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap(), path, false)
  const registered = fieldKinds.get(schema)
  if (registered) return { type: 'leaf', kind: registered.kind, required }
  if (schema instanceof z.ZodUnion) {
    const list = schema.options.find((option) => option instanceof z.ZodArray)
    if (list) return shapeOf(list, path, required)
  }
  if (schema instanceof z.ZodArray) {
    const item = shapeOf(schema.element, `${path}.*`)
    return { type: 'list', item, key: item.type === 'object' ? listKey(path, item.entries) : undefined, required }
  }
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries<z.core.$ZodType>(schema.shape)
    return {
      type: 'object',
      entries: new Map(entries.map(([name, entry]) => [name, shapeOf(entry, path ? `${path}.${name}` : name)])),
      required,
    }
  }
  return { type: 'leaf', kind: 'code', required }
}

let shape: Shape | undefined

/** The shape of a whole front matter; worked out once. A venue is a list of venues here. */
export function factsShape(): Shape {
  shape ??= shapeOf(factsSchema, '')
  return shape
}
