import type { Value } from '../../api.ts'
import type { Schema } from '../schema/schema.ts'

/** A fact and where it is. */
export interface MemberProps {
  readonly schema: Schema
  readonly name: string
  readonly at: string
  readonly value: Value | undefined
  readonly isRequired: boolean
  /** Whether its name stands above it already. */
  readonly isBare?: boolean
}

/** Members of a mapping. */
export type FieldsProps = Pick<MemberProps, 'schema' | 'at' | 'value'>

/** A place to write. */
export interface InputProps {
  readonly id: string
  readonly label: string
  readonly schema: Schema
  readonly value: string
  readonly isBad: boolean
  readonly describedBy: string
  readonly onInput: (text: string) => void
  readonly onCommit: () => void
}

export const isMapping = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
