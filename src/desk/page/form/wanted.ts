import type { Value } from '../../api.ts'
import type { Schema } from '../schema/schema.ts'
import type { FormContext } from './context.ts'

/** Forms of a name, which a language may have although the original's has not. */
const FORMS: ReadonlySet<string> = new Set(['short', 'article', 'honorific'])

/**
 * Whether a fact has a place in the form. An original has all; a translation what the original has, and of that the words:
 * other facts are not given a second time, and are seen where that was done.
 */
export function isWanted(
  form: FormContext,
  schema: Schema,
  key: string,
  at: string,
  value: Value | undefined,
): boolean {
  if (!form.isTranslation) return true
  const kind = schema['x-kind']
  // a party that is named by its id is no word
  if (kind === 'party' && form.named.some(({ id }) => id === form.originalOf(at))) return value !== undefined
  if (kind === undefined || kind === 'word' || kind === 'party')
    return value !== undefined || FORMS.has(key) || form.originalOf(at) !== undefined
  if (kind === 'file' || kind === 'number') return value !== undefined
  return kind !== 'id' && form.problemsAt(at).length > 0
}
