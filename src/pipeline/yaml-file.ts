import { VFileMessage } from 'vfile-message'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A YAML file that configures the program: the theme, settings, words. */
export interface YamlFile {
  readonly path: string
  readonly text: string
}

function fault(file: YamlFile, reason: string, ruleId: string, lines: LineCounter, offset: number): VFileMessage {
  const { line, col } = lines.linePos(offset)
  const message = new VFileMessage(reason, {
    place: { line: Math.max(line, 1), column: Math.max(col, 1) },
    ruleId,
    source: 'communique',
  })
  message.fatal = true
  message.file = file.path
  return message
}

/** Start of the value at `path`, or of its nearest parent that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/**
 * Reads a YAML file against its schema.
 *
 * @throws an array of VFileMessages, each at its line and column.
 */
export function readYamlFile<T extends z.ZodType>(file: YamlFile, schema: T): z.output<T> {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, version: '1.2', schema: 'core' })
  if (document.errors.length > 0) {
    throw document.errors.map((error) => fault(file, error.message.split('\n')[0] ?? '', 'yaml', lines, error.pos[0]))
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {})
  if (result.success) return result.data
  throw result.error.issues.map((issue) => {
    const at = issue.path.map(String).join('.')
    const offset = offsetOf(document, issue.path)
    return fault(file, `Unexpected value${at ? ` at \`${at}\`` : ''}: ${issue.message}`, 'schema', lines, offset)
  })
}
