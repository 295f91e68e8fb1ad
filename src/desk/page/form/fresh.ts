import type { Edit, Value } from '../../api.ts'
import { propertiesOf, type Schema } from '../schema/schema.ts'
import { isMapping } from './props.ts'

/** An entry to begin with: all that it must have, empty; an id that nobody has. */
export function freshEntry(schema: Schema, taken: ReadonlySet<string>): Value {
  if (schema.type === 'string') return ''
  const properties = propertiesOf(schema)
  const names = schema.required ?? Object.keys(properties).slice(0, 1)
  return Object.fromEntries(names.map((name) => [name, emptyOf(properties[name], taken)]))
}

function emptyOf(schema: Schema | undefined, taken: ReadonlySet<string>): Value {
  if (schema?.['x-kind'] === 'id') return freeId(taken)
  if (schema?.enum) return schema.enum[0] ?? ''
  if (schema?.type === 'array') return schema.items ? [freshEntry(schema.items, taken)] : []
  if (schema?.type === 'integer') return 1
  if (schema?.type === 'boolean') return false
  return schema?.type === 'object' ? freshEntry(schema, taken) : ''
}

const NEW = /^new(?:-\d+)?$/

function freeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? 'new' : `new-${number}`
    if (!taken.has(id)) return id
  }
}

/** An id for a new entry that has got its name: the last word of it in small letters; undefined where there is none. */
export function idFor(now: unknown, name: string, taken: ReadonlySet<string>): string | undefined {
  if (typeof now !== 'string' || !NEW.test(now)) return undefined
  const word = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .findLast((one) => one.length > 1)
  if (word === undefined) return undefined
  for (let number = 1; ; number++) {
    const id = number === 1 ? word : `${word}-${number}`
    if (!taken.has(id)) return id
  }
}

/** The edits, and with them the id of each new entry that gets its name by one of them. */
export function withIds(edits: readonly Edit[], facts: Value): readonly Edit[] {
  if (!isMapping(facts)) return edits
  return edits.flatMap((edit) => {
    const [, list = '', index = '', key] = edit.at.split('/')
    const entries = facts[list]
    if (edit.op !== 'set' || !Array.isArray(entries) || !['name', 'title', 'text'].includes(key ?? '')) return [edit]
    const ids = new Set(Object.values(facts).flatMap(idsIn))
    const entry = (entries as readonly Value[])[Number(index)]
    const id = idFor(isMapping(entry) ? entry.id : undefined, String(edit.value), ids)
    return id === undefined ? [edit] : [edit, { op: 'set', at: `/${list}/${index}/id`, value: id }]
  })
}

const idsIn = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((entry: { id?: unknown } | null) =>
    typeof entry?.id === 'string' ? [entry.id] : [],
  )
