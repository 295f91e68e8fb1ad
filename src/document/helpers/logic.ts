import Handlebars from 'handlebars/runtime.js'
import { nearest } from '../../record/phrase.ts'
import { templateFault } from '../template/fault.ts'
import { FactValue, Phrase } from '../values.ts'
import { helper } from './call.ts'

/** The bare value of anything a template can name, for comparing. */
export const bare = (value: unknown): unknown => (value instanceof FactValue ? value.value : value)

/** Whether a value counts as absent: null, false, '' and empty lists, as in Handlebars' own `if`, and empty phrases. */
export const absent = (value: unknown): boolean =>
  value instanceof Phrase ? value.nodes.length === 0 : Handlebars.Utils.isEmpty(value)

/** `(eq a b)`: whether both are the same word or number. */
export const eq = helper(({ args: [left, right] }) => bare(left) === bare(right))

/** `(or a b …)`: the first that is present. */
export const or = helper(({ args }) => args.find((arg) => !absent(arg)) ?? null)

/** `(and a b …)`: the last, when all are present. */
export const and = helper(({ args }) => (args.some(absent) ? null : (args.at(-1) ?? null)))

/** `(not a)` */
export const not = helper(({ args: [value] }) => absent(value))

/** `(concat "party-" party)`: one word of several, for the names of labels and anchors. */
export const concat = helper(({ args }) => args.map(bare).join(''))

/** A look-up that must succeed: how every path of a template is read. Absent facts are null; unknown ones throw. */
export const known = helper(({ args: [object, name], location }) => {
  if (object === null || object === undefined) return null
  if (typeof object === 'object' && !(object instanceof FactValue) && Object.hasOwn(object, String(name))) {
    return (object as Record<string, unknown>)[String(name)]
  }
  // lists are as long as they are: `contacts.[1]` asks whether there is a second one
  if (Array.isArray(object) && /^\d+$/.test(String(name))) return null
  const names = typeof object === 'object' && !(object instanceof FactValue) ? Object.keys(object) : []
  const near = nearest(String(name), names)
  throw templateFault(
    `Unexpected fact \`${name}\`, expected ${names.length > 0 ? `one of ${names.map((one) => `\`${one}\``).join(', ')}` : 'a fact without parts'}`,
    'template-fact-known',
    location,
    { actual: String(name), expected: names, ...(near ? { note: `Did you mean \`${near}\`?` } : {}) },
  )
})
