import type { Completion } from '@codemirror/autocomplete'
import type { OpenRecord } from '../../open/open-record.ts'
import { namedFor, namedIn } from '../../schema/ids.ts'
import { propertiesOf, rootSchema, type Schema, schemaAt, schemas } from '../../schema/schema.ts'
import type { Found } from './found.ts'
import type { Spot } from './yaml-path.ts'

/** Keys that a mapping lacks, and values that a key may have. */
export function factCompletions(spot: Spot, record: OpenRecord, file: string): Found | undefined {
  const original = record.analysis.value.files.find((view) => view.original)
  const schema = schemaAt(rootSchema(file === (original?.file ?? 'record.md')), spot.path)
  if (!schema) return undefined
  const options = spot.kind === 'key' ? keys(schema, spot.taken) : values(schema, record)
  return options.length > 0 ? { typed: spot.typed, options, isEager: spot.kind === 'value' } : undefined
}

const keys = (schema: Schema, taken: readonly string[]): Completion[] =>
  Object.entries(propertiesOf(schema))
    .filter(([name]) => !taken.includes(name))
    .map(([name, property]) => ({
      label: name,
      apply: `${name}: `,
      boost: schema.required?.includes(name) ? 1 : 0,
      ...(property.description === undefined ? {} : { detail: property.description }),
    }))

function values(schema: Schema, record: OpenRecord): Completion[] {
  if (schema.enum) return schema.enum.map((value) => ({ label: String(value) }))
  if (schema.const !== undefined) return [{ label: schema.const }]
  const kind = schema['x-kind']
  if (kind === 'flag') return [{ label: 'true' }, { label: 'false' }]
  if (kind === 'language')
    return (schemas.value?.languages ?? []).map(({ tag, name }) => ({ label: tag, detail: name }))
  const original = record.analysis.value.files.find((view) => view.original)
  return namedFor(kind, namedIn(original?.facts)).map(({ id, name }) => ({ label: id, detail: name }))
}
