import { isDeepStrictEqual } from 'node:util'
import { type Document, isCollection, isMap, parseDocument } from 'yaml'
import { splitFrontMatter } from '../../record/front-matter.ts'
import { sourceText } from '../../record/source.ts'
import type { Edit, Edited, EditRequest, Value } from '../api/draft.ts'
import { changesBetween } from './changes.ts'
import { steps } from './pointer.ts'
import { splice } from './splice.ts'
import { applied, keyFor } from './value.ts'

/** An edit that leads nowhere, or a front matter that can't be edited because it is no YAML. */
export class EditError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'EditError'
  }
}

const OPTIONS = { version: '1.2', schema: 'core', keepSourceTokens: true } as const

/**
 * Makes edits in the front matter of a text, one after the other; all else stays as it is: the body, comments, the order
 * of keys, spacing, line ends.
 *
 * @throws EditError when one of them leads nowhere.
 */
export async function editText(_: unknown, { text, edits }: EditRequest): Promise<Edited> {
  const isCrlf = text.includes('\r\n') && !/(?<!\r)\n/.test(text)
  let now = isCrlf ? text.replaceAll('\r\n', '\n') : text
  for (const edit of edits) now = edited(now, edit)
  const result = isCrlf ? now.replaceAll('\n', '\r\n') : now
  return { text: result, changes: changesBetween(text, result), facts: factsOf(now) }
}

function factsOf(text: string): Value {
  const { yaml } = splitFrontMatter(sourceText('', text.replace(/^\uFEFF/, '')))
  const inside = text.replace(/^\uFEFF/, '').slice(yaml?.start, yaml?.end)
  return plainValue(parseDocument(inside, OPTIONS))
}

function edited(text: string, edit: Edit): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const { yaml, fault } = splitFrontMatter(sourceText('', text.slice(mark)))
  if (!yaml || fault) throw new EditError('Missing front matter between two lines `---`')
  const [start, end] = [yaml.start + mark, yaml.end + mark]
  return text.slice(0, start) + editedYaml(text.slice(start, end), edit) + text.slice(end)
}

function editedYaml(yaml: string, edit: Edit): string {
  const document = parseDocument(yaml, OPTIONS)
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new EditError('The front matter is no YAML mapping')
  const expected = applied(plainValue(document), edit)
  if (expected === undefined) throw new EditError(`\`${edit.at}\` leads nowhere`)
  const spliced = splice(yaml, document, edit)
  if (spliced !== undefined && holds(spliced, expected)) return spliced
  // written in a way that one place can't be changed by itself, such as an alias: the front matter is written anew
  const whole = rewritten(parseDocument(yaml, OPTIONS), edit)
  if (holds(whole, expected)) return whole
  throw new EditError(`\`${edit.at}\` can't be changed by itself: change it in the text`)
}

const plainValue = (document: Document): Value => document.toJS({ maxAliasCount: 1000 }) as Value

function holds(yaml: string, expected: Value): boolean {
  const document = parseDocument(yaml, OPTIONS)
  return document.errors.length === 0 && isDeepStrictEqual(plainValue(document), expected)
}

function rewritten(document: Document, edit: Edit): string {
  const path = steps(edit.at)
  const parent = path.slice(0, -1)
  const value = applied(plainValue(document), edit)
  const node = parent.length > 0 ? document.getIn(parent.map((key) => keyFor(key))) : document.contents
  if (edit.op === 'set' && isCollection(node)) document.setIn(path.map(keyFor), edit.value)
  else if (edit.op === 'remove') document.deleteIn(path.map(keyFor))
  else {
    const list = parent.reduce<Value | undefined>((inner, key) => (inner as Record<string, Value>)?.[key], value)
    document.setIn(parent.map(keyFor), document.createNode(list))
  }
  return document.toString({ lineWidth: 0 })
}
