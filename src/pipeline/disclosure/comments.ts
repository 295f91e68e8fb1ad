import { CST, Lexer } from 'yaml'
import type { SourceFile } from '../../record/record.ts'
import type { Secret } from './secret.ts'

/** Comments in a record file's front matter: notes that authors leave for one another. */
export function commentsOf({ name, path, bytes }: SourceFile): Secret[] {
  if (!name.endsWith('.md')) return []
  const text = new TextDecoder().decode(bytes)
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  const close = open && text.slice(open[0].length).search(/^---[ \t]*\r?$/m)
  if (!open || close === null || close < 0) return []
  const yaml = text.slice(open[0].length, open[0].length + close)
  if (!yaml.includes('#')) return []
  const comments: Secret[] = []
  // the first line is the fence
  let line = 2
  let column = 1
  for (const lexeme of new Lexer().lex(yaml)) {
    const type = CST.tokenType(lexeme)
    if (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar') continue
    if (type === 'comment') {
      const start = { line, column }
      const position = { start, end: { line, column: column + lexeme.length } }
      comments.push({ text: lexeme.replace(/^#+\s*/, ''), what: 'comment', place: { path, position } })
    }
    const breaks = lexeme.split('\n')
    line += breaks.length - 1
    column = breaks.length > 1 ? (breaks.at(-1)?.length ?? 0) + 1 : column + lexeme.length
  }
  return comments.filter(({ text: words }) => words.trim() !== '')
}
