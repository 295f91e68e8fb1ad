import type { Schema } from '../schema/schema.ts'

/** A part of the form: a key of the front matter, or the single lines on top of it. */
export interface Group {
  readonly name: string
  readonly members: readonly (readonly [string, Schema])[]
}

/** What the program writes, or what makes a record another one: not to be changed in passing. */
const HIDDEN: ReadonlySet<string> = new Set(['schema', 'id', 'language', 'translates', 'approvals', 'derivedFrom'])

/** The schema's keys in its order; plain ones together on top. */
export function groupsOf(properties: Readonly<Record<string, Schema>>): Group[] {
  const shown = Object.entries(properties).filter(([name]) => !HIDDEN.has(name))
  const isPlain = ({ type }: Schema): boolean => type !== 'object' && type !== 'array'
  const about = shown.filter(([, schema]) => isPlain(schema))
  return [
    { name: 'about', members: about },
    ...shown.filter(([, schema]) => !isPlain(schema)).map((member) => ({ name: member[0], members: [member] })),
  ]
}
