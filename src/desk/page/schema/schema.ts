import { signal } from '@preact/signals'
import type { Schemas } from '../../api.ts'
import { server } from '../server/server.ts'

/** What a fact is, as the server's schemas annotate it; see `Schemas`. */
export type Kind =
  | 'word'
  | 'party'
  | 'person'
  | 'organization'
  | 'date'
  | 'instant'
  | 'status'
  | 'level'
  | 'code'
  | 'id'
  | 'url'
  | 'email'
  | 'phone'
  | 'file'
  | 'number'
  | 'flag'
  | 'language'
  | 'timezone'
  | 'sha256'
  | 'signature'

/** As much of JSON Schema as the record's schemas use. */
export interface Schema {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly (string | number)[]
  readonly const?: string
  readonly 'x-kind'?: Kind
  readonly 'x-multiline'?: boolean
}

/** The schemas, once they are there. */
export const schemas = signal<Schemas | null>(null)

let asked: Promise<void> | undefined

/** Asks for the schemas once. @throws AskError */
export function wantSchemas(): Promise<void> {
  asked ??= server
    .schema()
    .then((found) => {
      schemas.value = found
    })
    .catch((error: unknown) => {
      asked = undefined
      throw error
    })
  return asked
}

/** Schema of the front matter of an original or a translation. */
export const rootSchema = (isOriginal: boolean): Schema | undefined =>
  (isOriginal ? schemas.value?.record : schemas.value?.translation) as Schema | undefined

/** The schema of what a path leads to; `-` and numbers lead to an entry of a list. */
export function schemaAt(root: Schema | undefined, path: readonly string[]): Schema | undefined {
  let at = root
  for (const step of path) at = at && within(at, step)
  return at
}

function within(schema: Schema, step: string): Schema | undefined {
  const isEntry = step === '-' || /^\d+$/.test(step)
  const own = isEntry ? schema.items : schema.properties?.[step]
  return own ?? schema.anyOf?.map((one) => within(one, step)).find((one) => one !== undefined)
}

/** Keys that a mapping may have; those of its alternatives too. */
export const propertiesOf = (schema: Schema): Readonly<Record<string, Schema>> =>
  schema.properties ?? Object.assign({}, ...(schema.anyOf ?? []).map(propertiesOf))
