import { lineDifference } from '../keep/lines.ts'

/**
 * What a file has around its lines. On the page every text has plain line feeds and no byte order mark, so that
 * offsets are those of the editor; saving puts back what was there.
 */
export interface LineEnds {
  readonly mark: boolean
  readonly crlf: boolean
  /** The text as it was, where its line ends differ: each line keeps its own. */
  readonly mixed?: string
}

const END = /\r\n?|\n/g

/** A text as the page has it, and what belongs around it. */
export function plain(text: string): { readonly text: string; readonly ends: LineEnds } {
  const mark = text.startsWith('\uFEFF')
  const inside = mark ? text.slice(1) : text
  const kinds = new Set(inside.match(END))
  const [first] = kinds
  const isMixed = kinds.size > 1 || first === '\r'
  return {
    text: inside.replace(END, '\n'),
    ends: { mark, crlf: first === '\r\n', ...(isMixed && { mixed: inside }) },
  }
}

/** The text as its file has it. Where line ends differed, a new line ends like the one before it. */
export function asInFile(text: string, { mark, crlf, mixed }: LineEnds): string {
  const body = mixed === undefined ? (crlf ? text.replaceAll('\n', '\r\n') : text) : withEnds(text, mixed)
  return (mark ? '\uFEFF' : '') + body
}

function withEnds(text: string, before: string): string {
  const ends = before.match(END) ?? []
  const made: string[] = []
  let [line, end] = [0, ends[0] ?? '\n']
  for (const { kind, lines } of lineDifference(before.replace(END, '\n'), text)) {
    for (const one of lines) {
      if (kind !== 'after') end = ends[line++] ?? end
      if (kind !== 'before') made.push(one, end)
    }
  }
  return made.slice(0, -1).join('')
}
