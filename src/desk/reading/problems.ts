import { basename } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { messageData } from '../../record/index.ts'
import type { ParsedFile } from '../../record/parse.ts'
import { offsetAt } from '../../record/source.ts'
import { isTitleLine } from '../../record/style/titles.ts'
import type { Located } from '../../record/yaml/located.ts'
import type { Problem } from '../api/record.ts'
import { step } from '../edit/pointer.ts'

const FIXABLE: ReadonlySet<string> = new Set(['date-style', 'punctuation-width', 'cjk-spacing'])

/** A hint for who works in a terminal; the page has its own for what is `fixable`. */
const BY_COMMAND = '`communique check --fix` mends this.'

/** Messages as the page shows them, each at its field where it is one of the front matter. */
export function problemsOf(messages: readonly VFileMessage[], files: readonly ParsedFile[]): Problem[] {
  const byName = new Map(files.map((file) => [file.file.name, file]))
  return messages.map((message) => {
    const data = messageData(message)
    const name = basename(data.path)
    const { line, column } = data
    const file = byName.get(name)
    const inFacts = file?.root && line !== undefined && column !== undefined
    return {
      file: name,
      line: line ?? null,
      column: column ?? null,
      endLine: data.endLine ?? null,
      endColumn: data.endColumn ?? null,
      at: inFacts ? pointerAt(file.root, offsetAt(file.source, { line, column })) : null,
      severity: data.severity,
      reason: data.reason,
      rule: data.ruleId ?? '',
      actual: data.actual ?? null,
      expected: data.expected ?? [],
      note: data.note === undefined || data.note === BY_COMMAND ? null : data.note,
      fixable: isFixable(data.ruleId ?? '', file, line),
    }
  })
}

/** Whether `check --fix` mends what a rule tells of: a date in a title it leaves alone. */
const isFixable = (rule: string, file: ParsedFile | undefined, line: number | undefined): boolean =>
  FIXABLE.has(rule) && !(rule === 'date-style' && file && line !== undefined && isTitleLine(file, line))

/** JSON Pointer of the innermost value whose key or self stands at an offset; null outside of the front matter. */
function pointerAt(root: Located | undefined, offset: number): string | null {
  const holds = ({ start, end }: { start: number; end: number }) => start <= offset && offset <= end
  let pointer = ''
  for (let node = root; node; ) {
    const children: [string, Located, boolean][] =
      node.type === 'map'
        ? [...node.entries].map(([name, entry]) => [step(name), entry.node, holds(entry.key) || holds(entry.node)])
        : node.type === 'list'
          ? node.items.map((item, index) => [step(index), item, holds(item)])
          : []
    const found = children.find(([, , here]) => here)
    if (!found) break
    pointer += found[0]
    node = found[1]
  }
  return pointer === '' ? null : pointer
}
